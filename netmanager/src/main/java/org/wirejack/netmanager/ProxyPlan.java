package org.wirejack.netmanager;

import org.jspecify.annotations.Nullable;
import org.wirejack.cycle.WireBuffers;

/**
 * What a proxy does in its cycles: swapped as a whole.
 *
 * @param session null while there is no slave: then the ports are silent
 */
record ProxyPlan(WireBuffers ports, @Nullable ProxySession session) {}
