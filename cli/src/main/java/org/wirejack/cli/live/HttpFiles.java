package org.wirejack.cli.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The one folder whose files a client that is loaded by the live view may touch, if there is any. They are called by their
 * plain names; what is there is not replaced.
 */
public final class HttpFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final Pattern WAV = Pattern.compile("wav:([^,\\s]*)(?:,(\\S*))?");
    private static final String SYNTH = "synth:";
    private static final String RECORD = "record";

    @Option(
            names = "--http-files",
            paramLabel = "FOLDER",
            description =
                    "Folder of WAV files and sound fonts for clients that are loaded by the live view; default: none.")
    private @Nullable Path folder;

    public HttpFiles() {}

    HttpFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * @param view whether there is a live view at all
     * @throws IllegalArgumentException if there is no such folder, or it cannot be used
     */
    public void check(boolean view) {
        if (folder == null) {
            return;
        }
        if (!view) {
            throw new IllegalArgumentException("--http-files: only with --http");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--http-files " + folder + ": no such folder");
        }
        if (folder.toAbsolutePath().toString().matches(".*[\\s,].*")) {
            throw new IllegalArgumentException("--http-files " + folder + ": its name must have no space and no comma");
        }
    }

    /**
     * What is to be loaded, with its files' names made whole. Nothing is looked at outside the folder: what is there is nobody's
     * business.
     *
     * @throws IllegalArgumentException if it would touch any other file
     */
    String resolved(String description) {
        if (description.startsWith(RECORD)) {
            throw fault(description, "what records is loaded by the command line only");
        }
        if (description.startsWith(SYNTH)) {
            return SYNTH + place(description, description.substring(SYNTH.length()));
        }
        return WAV.matcher(description)
                .replaceAll(wav -> Matcher.quoteReplacement(wav(description, wav.group(1), wav.group(2))));
    }

    private String wav(String description, String input, @Nullable String output) {
        String from = "wav:" + place(description, input);
        return output == null ? from : from + "," + absent(description, output);
    }

    private Path absent(String description, String name) {
        Path file = place(description, name);
        if (Files.exists(file)) {
            throw fault(description, "there is a file " + name + " already");
        }
        return file;
    }

    private Path place(String description, String name) {
        Path shared = folder;
        if (shared == null) {
            throw fault(
                    description,
                    "what reads or writes files is loaded by the command line only, or from the folder of --http-files");
        }
        if (!NAME.matcher(name).matches() || Files.isSymbolicLink(shared.resolve(name))) {
            throw fault(description, "a plain name of a file in the folder of --http-files is wanted, not " + name);
        }
        return shared.toAbsolutePath().resolve(name);
    }

    private static IllegalArgumentException fault(String description, String reason) {
        return new IllegalArgumentException("--load " + description + ": " + reason);
    }
}
