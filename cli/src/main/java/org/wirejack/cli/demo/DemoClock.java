package org.wirejack.cli.demo;

/** Drives the master's server. Control threads. */
interface DemoClock extends AutoCloseable {
    void start();

    /** From now on as fast as the graph runs, if this clock can. */
    default void hurry() {}

    @Override
    void close();
}
