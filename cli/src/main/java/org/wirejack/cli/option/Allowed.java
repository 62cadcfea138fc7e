package org.wirejack.cli.option;

/** Says which values an option may have. */
public final class Allowed {
    private Allowed() {}

    /** @throws IllegalArgumentException if the value lies outside */
    public static int range(String option, int value, int least, int most) {
        return range(option, value, least, most, "");
    }

    /** @param condition under which the range holds; starts with a space, or is empty */
    static int range(String option, int value, int least, int most, String condition) {
        if (value < least || value > most) {
            String allowed = least == most ? "only " + least : least + " to " + most;
            throw new IllegalArgumentException(option + " " + value + ": allowed" + condition + " is " + allowed);
        }
        return value;
    }
}
