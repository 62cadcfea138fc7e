package org.wirejack.systemtests.faults;

import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** What a slave says at its end. */
record SlaveSummary(String line) {
    /** Ends it as Ctrl-C does. */
    static SlaveSummary atEndOf(HostProcess slave) {
        slave.signal(Signal.INT);
        slave.awaitExit();
        return new SlaveSummary(slave.awaitLine("^(sessions .*)").group(1));
    }

    /** One of its numbers: sessions, cycles, missed, incomplete, late, lost, malformed, foreign; 0 if it is not there. */
    long figure(String name) {
        return StudioReport.figure(name, line);
    }

    /** Packets that never came: those that were missing when their cycle was due, less those that came after all. */
    long gone() {
        return figure("lost") - figure("late");
    }
}
