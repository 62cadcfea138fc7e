package org.wirejack.cli.option;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Option;

/** Options of the meeting point, the same for both ends. */
public final class NetworkOptions {
    private static final int MAX_PORT = 65_535;

    @Option(
            names = {"-a", "--address", "--group"},
            paramLabel = "ADDRESS",
            description =
                    "Multicast group; a slave may name its master's own address instead, which a manager hears anyway; "
                            + "default: $$JACK_NETJACK_MULTICAST or " + Wire.DEFAULT_GROUP + ".")
    private @Nullable String address;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "UDP port of the manager; default: $$JACK_NETJACK_PORT or " + Wire.DEFAULT_PORT + ".")
    private @Nullable String port;

    @Option(
            names = "--interface",
            paramLabel = "NAME",
            description = "Name or address of the only network interface to use; default: all.")
    private @Nullable String networkInterface;

    /**
     * For a manager.
     *
     * @throws IllegalArgumentException if one of them is wrong, or the address is no group
     */
    public MeetingPoint listening(Map<String, String> environment) {
        Setting setting = addressSetting(environment);
        InetAddress resolved = resolve(setting);
        if (!resolved.isMulticastAddress()) {
            throw setting.fault("not a multicast group (224.0.0.0 to 239.255.255.255)");
        }
        return meetingPoint(setting, environment);
    }

    /**
     * For a slave.
     *
     * @throws IllegalArgumentException if one of them is wrong, or the address is neither a group nor a host's
     */
    public MeetingPoint announcing(Map<String, String> environment) {
        Setting setting = addressSetting(environment);
        InetAddress resolved = resolve(setting);
        if (resolved.isAnyLocalAddress() || setting.value().equals("255.255.255.255")) {
            throw setting.fault("neither a multicast group (224.0.0.0 to 239.255.255.255) nor a host's address");
        }
        return meetingPoint(setting, environment);
    }

    private Setting addressSetting(Map<String, String> environment) {
        return Setting.of("--address", address, "JACK_NETJACK_MULTICAST", environment, Wire.DEFAULT_GROUP);
    }

    private MeetingPoint meetingPoint(Setting checkedAddress, Map<String, String> environment) {
        String usualPort = Integer.toString(Wire.DEFAULT_PORT);
        Setting portSetting = Setting.of("--port", port, "JACK_NETJACK_PORT", environment, usualPort);
        return new MeetingPoint(checkedAddress.value(), portSetting.number(1, MAX_PORT), existingInterface());
    }

    private @Nullable String existingInterface() {
        try {
            if (networkInterface == null
                    || NetworkInterface.getByName(networkInterface) != null
                    || isLocal(InetAddress.getByName(networkInterface))) {
                return networkInterface;
            }
        } catch (UnknownHostException | SocketException e) {
            throw noInterface(networkInterface, e);
        }
        throw noInterface(networkInterface, null);
    }

    private static IllegalArgumentException noInterface(@Nullable String name, @Nullable Exception cause) {
        return new IllegalArgumentException("--interface " + name + ": there are " + interfaceNames(), cause);
    }

    private static String interfaceNames() {
        try {
            return NetworkInterface.networkInterfaces()
                    .map(NetworkInterface::getName)
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (SocketException e) {
            return "none that can be listed (" + e.getMessage() + ")";
        }
    }

    private static InetAddress resolve(Setting setting) {
        try {
            InetAddress resolved = InetAddress.getByName(setting.value());
            if (resolved instanceof Inet4Address) {
                return resolved;
            }
        } catch (UnknownHostException e) {
            throw setting.fault("no such address or host");
        }
        throw setting.fault("not an IPv4 address");
    }

    private static boolean isLocal(InetAddress wanted) {
        try {
            return wanted.isAnyLocalAddress() || NetworkInterface.getByInetAddress(wanted) != null;
        } catch (SocketException e) {
            return false;
        }
    }
}
