package org.wirejack.cli.demo;

import org.jspecify.annotations.Nullable;

/** The master's driver, what it plays to a slave and what it records of it. Control threads. */
interface DemoRun extends AutoCloseable {
    /** Cycles run from now on, silent ones. */
    void start();

    /** Plugs player and recorder into a proxy's ports. */
    void connect(String proxy);

    /** The transport starts: player and recorder begin. */
    void roll();

    /** Length of the recording so far. Any thread. */
    long recordedFrames();

    /** Frames for which the disk was too slow. Any thread. */
    long lostFrames();

    /** Why sound is missing; null while all is well. Any thread. */
    @Nullable
    Throwable fault();

    /** Ends cycles and recording: its file is complete. Twice is fine. */
    @Override
    void close();
}
