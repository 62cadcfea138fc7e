package org.wirejack.cli.doctor.machine;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.wirejack.rt.CLibrary;

/**
 * The Java machine that we run in.
 *
 * @param feature its version's first number
 * @param text its version, for the user
 * @param collectors names of its garbage collectors
 * @param nativeCalls whether it may call the system's C library
 */
public record Jvm(int feature, String text, List<String> collectors, boolean nativeCalls) {
    public static Jvm running() {
        return new Jvm(
                Runtime.version().feature(),
                System.getProperty("java.version", "?") + " (" + System.getProperty("java.vendor", "?") + ")",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList(),
                CLibrary.has("clock_gettime"));
    }

    /** Whether its collector stops the program for less than a millisecond. */
    boolean shortPauses() {
        return collectors.stream().anyMatch(name -> name.startsWith("ZGC") || name.startsWith("Shenandoah"));
    }
}
