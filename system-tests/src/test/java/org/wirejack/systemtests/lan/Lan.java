package org.wirejack.systemtests.lan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hosts joined by a switch: addresses 10.78.0.1, 10.78.0.2 … in the order of their names, MTU 1500 until changed.
 *
 * <p>The switch is a bridge on a host of its own, so nothing of the LAN can be seen outside. It floods multicast, as a
 * plain switch does. Senders' segmentation offload is off unless asked for: what arrives are the datagrams a wire would carry.
 */
public final class Lan implements AutoCloseable {
    private static final String BRIDGE = "br0";
    private static final String MOST_SEGMENTS = "65535";
    private static final List<String> FORWARDING = List.of("3");
    private static final List<String> UP = List.of("up");

    private final Host lanSwitch = new Host("switch", "10.78.0.254");
    private final Map<String, Host> hosts = new LinkedHashMap<>();

    private Lan() {}

    /** A LAN with hosts of these names, all up and reachable. */
    public static Lan of(String... hostNames) {
        var lan = new Lan();
        try {
            lan.startSwitch();
            for (String hostName : hostNames) {
                lan.join(hostName);
            }
            return lan;
        } catch (RuntimeException | Error e) {
            lan.close();
            throw e;
        }
    }

    /** The host of that name. */
    public Host host(String name) {
        Host host = hosts.get(name);
        if (host == null) {
            throw new IllegalArgumentException("host " + name + ": not one of " + hosts.keySet());
        }
        return host;
    }

    /** Sets the MTU of every host, link and the switch; 576 … 9000 bytes are what a network has. */
    public void mtu(int mtuBytes) {
        String mtu = Integer.toString(mtuBytes);
        for (Host host : hosts.values()) {
            host.run("ip", "link", "set", Host.INTERFACE, "mtu", mtu);
            lanSwitch.run("ip", "link", "set", port(host), "mtu", mtu);
        }
        lanSwitch.run("ip", "link", "set", BRIDGE, "mtu", mtu);
    }

    /**
     * Gives senders back what Linux has on its own: datagrams that a program hands over together stay together until
     * somebody looks at them one by one.
     */
    public void offload() {
        hosts.values().forEach(host -> host.run("ip", "link", "set", Host.INTERFACE, "gso_max_segs", MOST_SEGMENTS));
    }

    /** Pulls the host's cable: its interface stays up, with its routes, but loses the carrier. */
    public void unplug(Host host) {
        lanSwitch.run("ip", "link", "set", port(host), "down");
    }

    /** Puts the host's cable back; packets pass when this returns. */
    public void plug(Host host) {
        lanSwitch.run("ip", "link", "set", port(host), "up");
        awaitLink(host);
    }

    /** Ends every program on it and takes it away. */
    @Override
    public void close() {
        hosts.values().forEach(Host::close);
        lanSwitch.close();
    }

    private void startSwitch() {
        lanSwitch.run(
                "ip",
                "link",
                "add",
                BRIDGE,
                "type",
                "bridge",
                "mcast_snooping",
                "0",
                "stp_state",
                "0",
                "forward_delay",
                "0");
        lanSwitch.run("ip", "link", "set", BRIDGE, "up");
    }

    private void join(String name) {
        String address = "10.78.0." + (hosts.size() + 1);
        var host = new Host(name, address);
        hosts.put(name, host);
        connect(host);
        host.run("ip", "link", "set", Host.INTERFACE, "gso_max_segs", "1");
        host.run("ip", "addr", "add", address + "/24", "dev", Host.INTERFACE);
        host.interfaceUp();
        awaitLink(host);
    }

    /** Both ends carry packets only once the kernel has handled the carrier's return, up to a second later. */
    private void awaitLink(Host host) {
        String switchState = "/sys/class/net/" + BRIDGE + "/brif/" + port(host) + "/state";
        String hostState = "/sys/class/net/" + Host.INTERFACE + "/operstate";
        long deadlineNanos = System.nanoTime() + Command.LIMIT.toNanos();
        while (!lanSwitch.run("cat", switchState).equals(FORWARDING)
                || !host.run("cat", hostState).equals(UP)) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new IllegalStateException("no link for host " + host);
            }
        }
    }

    /** Joins switch and host by a veth pair. */
    private void connect(Host host) {
        Command.Result result = Command.of(
                        "nsenter",
                        "--target",
                        Long.toString(lanSwitch.namespacePid()),
                        "--net",
                        "ip",
                        "link",
                        "add",
                        "name",
                        port(host),
                        "type",
                        "veth",
                        "peer",
                        "name",
                        Host.INTERFACE,
                        "netns",
                        Long.toString(host.namespacePid()))
                .run();
        if (!result.succeeded()) {
            throw new IllegalStateException("no link for host " + host + ": " + result);
        }
        lanSwitch.run("ip", "link", "set", port(host), "master", BRIDGE, "up");
    }

    /** The switch's interface towards the host. */
    private static String port(Host host) {
        return "port" + host.address().substring(host.address().lastIndexOf('.') + 1);
    }
}
