package org.wirejack.wire;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Constants of protocol 8 that more than one codec needs. */
public final class Wire {
    public static final int PROTOCOL_VERSION = 8;
    /** The group that stock peers use unless told otherwise. */
    public static final String DEFAULT_GROUP = "225.3.19.154";

    public static final int DEFAULT_PORT = 19_000;
    public static final int DEFAULT_MTU = 1500;
    /** Every IPv4 host must take datagrams of this size (RFC 791). */
    public static final int MIN_MTU = 576;

    public static final int MAX_MTU = 9000;
    /** Channels of one stream: a stock peer asserts at 256. */
    public static final int MAX_CHANNELS = 255;

    /** What a JACK2 port buffer holds. */
    public static final int MAX_PERIOD_FRAMES = 8192;

    public static final int MAX_LATENCY_CYCLES = 30;
    /** IP and UDP headers. */
    public static final int IP_UDP_BYTES = 28;
    /** Value of a header's Frames field that stands for the whole period. */
    public static final int WHOLE_PERIOD = -1;

    /** Header fields and port numbers. */
    static final ValueLayout.OfInt BIG_ENDIAN_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private Wire() {}
}
