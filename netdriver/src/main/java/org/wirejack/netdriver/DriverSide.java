package org.wirejack.netdriver;

import org.wirejack.audio.DrivenGraph;
import org.wirejack.cycle.WireBuffers;

/** What a session drives: the graph, and its driver's ports as they are for this session. */
record DriverSide(DrivenGraph graph, WireBuffers buffers) {}
