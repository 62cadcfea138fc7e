package org.wirejack.netmanager.patch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;

/**
 * A patch file on disk. What cannot be read is never written over: a line that is no cable keeps its place, and a file
 * that is no text is left alone. One control thread.
 */
final class PatchFile {
    private final Path path;
    private final Consumer<String> notices;
    private PatchText text = PatchText.NEW;
    private @Nullable Stamp stamp;
    private boolean readable = true;
    private String lastFault = "";

    /** What tells one state of a file from another; {@link #NONE} for a file that is not there. */
    private record Stamp(long bytes, @Nullable FileTime changed) {
        static final Stamp NONE = new Stamp(-1, null);

        static Stamp of(Path path) {
            try {
                BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                return new Stamp(now.size(), now.lastModifiedTime());
            } catch (IOException notThere) {
                return NONE;
            }
        }
    }

    PatchFile(Path path, Consumer<String> notices) {
        this.path = path;
        this.notices = notices;
    }

    /** Reads it, unless it is as it was when it was read or written last; tells whether it did. */
    boolean refresh() {
        Stamp now = Stamp.of(path);
        if (now.equals(stamp)) {
            return false;
        }
        stamp = now;
        try {
            text = now.equals(Stamp.NONE) && !Files.exists(path)
                    ? PatchText.NEW
                    : PatchText.read(Files.readString(path));
            readable = true;
            lastFault = "";
            text.brokenLines()
                    .forEach(number -> notices.accept(
                            path + ", line " + number + ": not a cable (OUTPUT > INPUT); left as it is"));
        } catch (IOException e) {
            readable = false;
            say(path + " cannot be read (" + reason(e) + "): it is left alone, and nothing is remembered in it");
        }
        return true;
    }

    /** The cables of its lines, as read or written last. */
    Set<Connection> cables() {
        return text.cables();
    }

    /**
     * Makes these its cables. It is written only if that changes it, and changes as a whole: who reads it finds the old
     * or the new one.
     *
     * @return whether they are on disk now
     */
    boolean save(Collection<Connection> cables) {
        PatchText next = text.withCables(cables);
        if (!readable || next.text().equals(text.text())) {
            return readable;
        }
        try {
            replace(next.text());
            text = next;
            stamp = Stamp.of(path);
            lastFault = "";
            return true;
        } catch (IOException e) {
            say(path + " cannot be written (" + reason(e) + "): connections are not remembered");
            return false;
        }
    }

    private void replace(String content) throws IOException {
        Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".new");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void say(String fault) {
        if (!fault.equals(lastFault)) {
            notices.accept(fault);
        }
        lastFault = fault;
    }

    private static String reason(IOException fault) {
        return switch (fault) {
            case CharacterCodingException e -> "not UTF-8 text";
            case AccessDeniedException e -> "no permission";
            case NoSuchFileException e -> "no such folder";
            case FileSystemException e -> Objects.requireNonNullElse(e.getReason(), e.toString());
            default -> Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        };
    }
}
