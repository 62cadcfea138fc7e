package org.wirejack.engine.graph;

import org.wirejack.audio.Cycle;

/** One thing that a cycle does. Cycle thread only. */
interface Step {
    void run(Cycle cycle);
}
