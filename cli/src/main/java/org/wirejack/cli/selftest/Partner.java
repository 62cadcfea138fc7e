package org.wirejack.cli.selftest;

import java.net.InetAddress;

/** The slave of a trial, or what is here of it. */
interface Partner extends AutoCloseable {
    boolean alive();

    /** Whether this is the slave that has come. */
    boolean isAt(InetAddress address);

    @Override
    void close();
}
