package org.wirejack.cli.doctor.finding;

/** How bad it is; the constant's position is the command's exit code. */
public enum Level {
    OK("ok"),
    /** Works, but not as well as it could, or it cannot be told. */
    WARN("warn"),
    /** Wirejack will not work, or sound will break up. */
    FAIL("fail");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Level worse(Level other) {
        return compareTo(other) < 0 ? other : this;
    }
}
