package org.wirejack.systemtests.docs;

import java.util.List;

/**
 * One command that a reader types.
 *
 * @param host the machine it is typed on
 * @param command as it stands in the page
 * @param runs what runs in the test: the command, or what stands in for a machine's own hardware
 * @param staysOn whether it goes on while the reader does what comes next
 * @param again whether the reader repeats it until it prints what is shown
 * @param exitCode with which it is to end
 * @param shown the lines that the page says it prints; empty: the page says nothing
 * @param lineNumber where it stands in the page
 */
record Step(
        String host,
        String command,
        String runs,
        boolean staysOn,
        boolean again,
        int exitCode,
        List<String> shown,
        int lineNumber) {
    Step {
        shown = List.copyOf(shown);
    }

    Step showing(List<String> lines) {
        return new Step(host, command, runs, staysOn, again, exitCode, lines, lineNumber);
    }

    @Override
    public String toString() {
        return "line " + lineNumber + ", on " + host + ": " + command
                + (runs.equals(command) ? "" : " (as " + runs + ")");
    }
}
