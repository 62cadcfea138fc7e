package org.wirejack.cli.doctor.system;

/**
 * How a command ended.
 *
 * @param text what it printed on both outputs, without space at its ends
 */
public record CommandResult(Ending ending, String text) {
    /** In which way. */
    public enum Ending {
        DONE,
        /** With another status than 0. */
        REFUSED,
        /** There is no such command. */
        ABSENT,
        /** It was ended. */
        TOO_SLOW
    }

    public static CommandResult done(String text) {
        return new CommandResult(Ending.DONE, text);
    }

    public static CommandResult refused(String text) {
        return new CommandResult(Ending.REFUSED, text);
    }

    public static CommandResult absent() {
        return new CommandResult(Ending.ABSENT, "");
    }

    public boolean succeeded() {
        return ending == Ending.DONE;
    }

    /** Why it did not succeed, in one line. */
    public String reason(String command) {
        return switch (ending) {
            case DONE -> command + " worked";
            case REFUSED -> command + " says: " + text.lines().findFirst().orElse("nothing");
            case ABSENT -> "there is no command " + command;
            case TOO_SLOW -> command + " did not end in time";
        };
    }
}
