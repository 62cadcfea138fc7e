package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;

/** Many slaves on one host, that answer every cycle and do little else. The same for every side's master. */
public interface Crowd extends AutoCloseable {
    int CHANNELS = 2;
    int LATENCY_CYCLES = 2;

    /** None so far; each slave will have {@link #CHANNELS} each way. */
    static Crowd on(Stage stage) throws IOException {
        return LibjacknetCrowd.on(stage);
    }

    /** Starts so many, each when the one before plays with the master. */
    void join(Master master, int slaves);

    @Override
    void close();
}
