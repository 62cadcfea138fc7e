package org.wirejack.systemtests.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A folder that looks to the launcher like this clone with its build done, so that a test of the launcher never builds
 * into the folders that it runs from.
 */
final class Clone {
    private static final String LAUNCHER = "wirejack";
    private static final String JAVA_OPTIONS = "cli/java.options";
    private static final String JAR = "wirejack-cli.jar";

    private final Path home;

    /** Makes it of this clone's launcher and the build that the tests belong to; without a build the test is skipped. */
    Clone(Path home) throws IOException {
        this.home = home;
        Path built = root().resolve("cli/target");
        Assumptions.assumeTrue(Files.exists(built.resolve(JAR)), "cli has not been packaged");
        Path target = Files.createDirectories(home.resolve("cli/target"));
        Files.createDirectories(home.resolve("cli/src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("cli/pom.xml"));
        Files.copy(root().resolve(LAUNCHER), launcher());
        Files.copy(root().resolve(JAVA_OPTIONS), home.resolve(JAVA_OPTIONS));
        Files.copy(built.resolve(JAR), target.resolve(JAR));
        copyAll(built.resolve("lib"), Files.createDirectory(target.resolve("lib")));
        Files.createFile(target.resolve(".built"));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    Path launcher() {
        return home.resolve(LAUNCHER);
    }

    /** The folder of the launcher, above the module that the tests run in. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve(LAUNCHER))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no launcher above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
