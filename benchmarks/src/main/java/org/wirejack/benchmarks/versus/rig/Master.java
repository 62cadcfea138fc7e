package org.wirejack.benchmarks.versus.rig;

import java.util.List;
import org.wirejack.systemtests.lan.HostProcess;

/** A running master. Every slave gets back what it sent. */
public interface Master extends AutoCloseable {
    /** All that it takes: its processes. */
    List<HostProcess> processes();

    /** Waits for slaves of these names with so many channels, and plugs their cables in. */
    void takeIn(List<String> slaves, int channels);

    @Override
    void close();
}
