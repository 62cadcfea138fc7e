package org.wirejack.cli.doctor.system;

/** Runs the system's commands. Any thread. */
@FunctionalInterface
public interface Commands {
    /** @param words the command's name and its arguments; no shell looks at them */
    CommandResult run(String... words);
}
