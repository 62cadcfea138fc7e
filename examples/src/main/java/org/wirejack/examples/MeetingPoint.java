package org.wirejack.examples;

import java.time.Duration;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.netmanager.MasterRequest;
import org.wirejack.wire.Wire;

/**
 * Where the two ends meet, from the arguments that every example takes: {@code [ADDRESS [PORT]]}.
 *
 * @param address multicast group, or for slaves the master's own address
 * @param port UDP
 */
record MeetingPoint(String address, int port) {
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The usual group and port, but for what the arguments from {@code first} say. */
    static MeetingPoint of(String[] arguments, int first) {
        return new MeetingPoint(
                arguments.length > first ? arguments[first] : Wire.DEFAULT_GROUP,
                arguments.length > first + 1 ? Integer.parseInt(arguments[first + 1]) : Wire.DEFAULT_PORT);
    }

    SlaveRequest of(SlaveRequest request) {
        return request.at(address, port);
    }

    MasterRequest of(MasterRequest request) {
        return request.at(address, port);
    }
}
