package org.wirejack.systemtests.jack;

/**
 * A test client's ports of one direction.
 *
 * @param count how many
 * @param peerPrefix port k, from 1, is connected with {@code peerPrefix<k>}; {@code -} for no connections
 */
record Ports(int count, String peerPrefix) {
    static final Ports NONE = new Ports(0, "-");
}
