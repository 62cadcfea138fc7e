package org.wirejack.benchmarks.versus.rig;

import org.wirejack.systemtests.lan.HostProcess;

/** A running slave. */
public interface Slave extends AutoCloseable {
    HostProcess process();

    /** Waits for its master, and plugs its cables in. */
    void join();

    @Override
    void close();
}
