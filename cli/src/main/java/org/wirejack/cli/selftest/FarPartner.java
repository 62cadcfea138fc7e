package org.wirejack.cli.selftest;

import java.net.InetAddress;

/** A slave on another host, which we neither start nor end. */
record FarPartner(InetAddress host) implements Partner {
    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public boolean isAt(InetAddress address) {
        return host.equals(address);
    }

    @Override
    public void close() {}
}
