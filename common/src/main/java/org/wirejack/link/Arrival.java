package org.wirejack.link;

import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;

/**
 * A datagram on the discovery channel, and who sent it.
 *
 * @param datagram its own copy, read only
 */
public record Arrival(MemorySegment datagram, InetSocketAddress source) {}
