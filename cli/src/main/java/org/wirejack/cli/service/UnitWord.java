package org.wirejack.cli.service;

/** A word of a command line as a unit file has it, so that systemd takes it as it is (systemd.service(5), "Command lines"). */
final class UnitWord {
    private static final String HARMLESS = "[A-Za-z0-9_./:=,@+-]+";

    private UnitWord() {}

    /** @throws IllegalArgumentException if no unit file can have it */
    static String of(String word) {
        if (word.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a unit file cannot have a word with control characters in it: "
                    + word.replaceAll("\\p{Cntrl}", "?"));
        }
        return word.matches(HARMLESS) ? word : '"' + escaped(word) + '"';
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("%", "%%")
                .replace("$", "$$");
    }
}
