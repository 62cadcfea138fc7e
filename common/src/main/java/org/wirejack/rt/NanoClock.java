package org.wirejack.rt;

/** The time that only goes forward, in nanoseconds; the same clock as {@link System#nanoTime()}. */
@FunctionalInterface
public interface NanoClock {
    NanoClock SYSTEM = System::nanoTime;

    long nanoTime();
}
