package org.wirejack.netmanager;

/** Hears what the manager does. Called by control threads: a notice may come while another call runs. */
public interface ManagerListener {
    /** Something that the user should read: one line, no line end. */
    default void notice(String line) {}

    /** A slave is connected; its proxy's ports are there and cycles run. Also when it is back. */
    default void slaveConnected(ProxyStatus proxy) {}

    /** A slave has gone; its proxy stays for the time being. */
    default void slaveLost(ProxyStatus proxy) {}

    /** A proxy and its ports are gone. */
    default void proxyRemoved(ProxyStatus proxy) {}
}
