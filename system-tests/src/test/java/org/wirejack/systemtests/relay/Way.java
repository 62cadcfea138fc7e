package org.wirejack.systemtests.relay;

/** Which way packets go through a relay. */
public enum Way {
    TO_SLAVE,
    TO_MASTER
}
