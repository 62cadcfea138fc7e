package org.wirejack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.man.ManPage;
import picocli.CommandLine;

/** Writes a man page for {@code wirejack} and for each of its commands; the build runs it. */
public final class ManPages {
    private static final int DATE_LETTERS = "2026-01-31".length();

    private ManPages() {}

    /** @param args the folder to write into, and the build's time, as 2026-01-31T00:00:00Z */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var edition = new ManPage.Edition(args[1].substring(0, DATE_LETTERS), Version.number());
        for (ManPage page : all(edition).toList()) {
            Files.writeString(folder.resolve(page.name() + ".1"), page.text());
        }
    }

    /** The root command's first, each before those of its subcommands. */
    static Stream<ManPage> all(ManPage.Edition edition) {
        return commands(root()).map(line -> new ManPage(line.getCommandSpec(), edition));
    }

    private static CommandLine root() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        var surroundings = new Surroundings(nowhere, nowhere, false, Map.of(), new StopSignal());
        return Main.commandLine(surroundings, HeadStart.NONE);
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(ManPages::commands));
    }
}
