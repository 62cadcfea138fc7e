package org.wirejack.link;

/** How our datagrams ask to be treated on the way, as the IP header's TOS byte. */
final class Dscp {
    /** Expedited forwarding, DSCP 46; what every NetJACK2 socket sets. */
    static final int EXPEDITED_FORWARDING = 0xB8;

    private Dscp() {}
}
