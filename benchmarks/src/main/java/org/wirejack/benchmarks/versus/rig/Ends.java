package org.wirejack.benchmarks.versus.rig;

import java.util.Map;
import org.wirejack.systemtests.lan.Host;

/** How one side's two ends are started. */
interface Ends {
    /** Starts a master, which takes slaves when this returns. */
    Master master(Host host, Shape shape, Map<String, String> environment);

    /** Starts a slave of this name, which sends back what it gets once its master is there. */
    Slave slave(Host host, String name, Shape shape, Map<String, String> environment);
}
