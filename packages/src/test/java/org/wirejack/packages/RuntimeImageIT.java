package org.wirejack.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The image has what the program needs. */
final class RuntimeImageIT {
    private static final Path APP = Built.IMAGE.resolve("app");

    @Test
    void everyModuleThatAJarNeedsIsInTheImage() throws IOException {
        Set<String> needed = new HashSet<>(List.of(jdeps().strip().split(",")));
        // Gson and picocli know the dates of java.sql, and do without where it is missing.
        needed.remove("java.sql");
        needed.removeAll(inImage());
        assertEquals(Set.of(), needed);
    }

    /** Libraries that are only compiled against are missing, and not asked for. */
    private static String jdeps() throws IOException {
        List<String> words =
                new ArrayList<>(List.of("--multi-release", "25", "--ignore-missing-deps", "--print-module-deps"));
        words.add(APP.resolve("wirejack-cli.jar").toString());
        try (Stream<Path> jars = Files.list(APP.resolve("lib"))) {
            jars.map(Path::toString).forEach(words::add);
        }
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        int exitCode =
                ToolProvider.findFirst("jdeps").orElseThrow().run(printer, printer, words.toArray(String[]::new));
        printer.flush();
        assertEquals(0, exitCode, out::toString);
        return out.toString();
    }

    private static Set<String> inImage() throws IOException {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(Built.IMAGE.resolve("release"))) {
            release.load(reader);
        }
        return Set.of(release.getProperty("MODULES").replace("\"", "").split(" "));
    }

    @Test
    void theLauncherGivesTheOptionsOfTheRootLauncher() throws IOException {
        assertEquals(Files.readString(Path.of("../wirejack")), Files.readString(Built.IMAGE.resolve("wirejack")));
        assertEquals(Files.readString(Path.of("../cli/java.options")), Files.readString(APP.resolve("java.options")));
        assertTrue(Files.exists(APP.resolve("wirejack.jsa")));
    }
}
