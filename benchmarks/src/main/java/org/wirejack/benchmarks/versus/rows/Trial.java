package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Stage;

/** Measures one side once. */
@FunctionalInterface
public interface Trial {
    /** @param seconds of audio, where the measurement is as long as one likes */
    void run(Stage stage, Side side, double seconds, Findings findings) throws IOException;
}
