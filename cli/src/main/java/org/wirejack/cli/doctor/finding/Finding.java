package org.wirejack.cli.doctor.finding;

/**
 * What a check has found.
 *
 * @param meaning what is so, and what follows from it
 * @param cure the command or the step that cures it; empty if nothing needs to be cured
 */
public record Finding(Level level, String meaning, String cure) {
    public static Finding ok(String meaning) {
        return new Finding(Level.OK, meaning, "");
    }

    public static Finding warn(String meaning, String cure) {
        return new Finding(Level.WARN, meaning, cure);
    }

    public static Finding fail(String meaning, String cure) {
        return new Finding(Level.FAIL, meaning, cure);
    }

    /** Of a check that could not look. */
    public static Finding cannotTell(String reason, String cure) {
        return warn("cannot tell: " + reason, cure);
    }
}
