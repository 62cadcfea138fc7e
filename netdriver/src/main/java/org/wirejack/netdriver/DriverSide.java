package org.wirejack.netdriver;

import org.wirejack.audio.DrivenServer;

/** What a session drives: the server, and its driver's ports as they are for this session. */
record DriverSide(DrivenServer server, DriverBuffers buffers) {}
