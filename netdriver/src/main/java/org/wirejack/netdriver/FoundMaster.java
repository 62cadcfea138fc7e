package org.wirejack.netdriver;

import java.net.InetSocketAddress;
import org.wirejack.wire.SessionParams;

/** A master that has set us up: on what terms, and the address of its session socket. */
record FoundMaster(SessionParams params, InetSocketAddress address) {}
