package org.wirejack.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/** The program that a unit starts. */
public final class ServiceProgram {
    /** Set by the launcher: its own path. */
    private static final String LAUNCHER = "wirejack.launcher";

    private ServiceProgram() {}

    /**
     * A full path; whether there is such a program is not asked.
     *
     * @param said by the user; null for the launcher of this process
     * @throws IllegalArgumentException if there is none
     */
    public static String named(@Nullable String said) {
        String chosen = said == null ? System.getProperty(LAUNCHER, "") : said;
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("--program: wanted is what the service shall start, since it was not"
                    + " the program 'wirejack' that started this");
        }
        if (!Path.of(chosen).isAbsolute()) {
            throw new IllegalArgumentException("--program " + chosen + ": wanted is a full path");
        }
        return chosen;
    }

    /** @throws IllegalArgumentException if it is not there, or the scope's user cannot start it */
    public static void check(String chosen, UnitScope scope) {
        Path program = Path.of(chosen);
        if (!Files.isExecutable(program) || Files.isDirectory(program)) {
            throw new IllegalArgumentException("--program " + chosen + ": there is no program that can be started");
        }
        if (scope == UnitScope.SYSTEM) {
            refuseIfPrivate(program);
        }
    }

    private static void refuseIfPrivate(Path program) {
        try {
            for (Path part = program.toRealPath(); part != null; part = part.getParent()) {
                refuseIfClosed(program, part);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("--program " + program + ": cannot be looked at: " + e, e);
        }
    }

    private static void refuseIfClosed(Path program, Path part) throws IOException {
        var view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view != null && !view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_EXECUTE)) {
            throw new IllegalArgumentException("--program " + program + ": the service's user may not go into " + part
                    + "; install the package, or put Wirejack into /opt");
        }
    }
}
