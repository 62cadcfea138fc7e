package org.wirejack.netdriver;

import org.wirejack.audio.DrivenServer;
import org.wirejack.cycle.WireBuffers;

/** What a session drives: the server, and its driver's ports as they are for this session. */
record DriverSide(DrivenServer server, WireBuffers buffers) {}
