package org.wirejack.cli.graph;

import java.io.Reader;
import java.time.Duration;

/** Another program that we have started. */
interface Child {
    boolean alive();

    /** How it has ended: its exit status, or 128 and the number of the signal. */
    int status();

    /** What it prints. */
    Reader output();

    /** Asks it to end. */
    void ask();

    /** Makes it end. */
    void kill();

    /** Whether it ends within this time; returns at once when it does. */
    boolean endsWithin(Duration limit) throws InterruptedException;
}
