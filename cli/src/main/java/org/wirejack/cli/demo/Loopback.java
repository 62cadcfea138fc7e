package org.wirejack.cli.demo;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.NetworkInterface;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.wire.Wire;

/** A meeting point inside this machine. */
public final class Loopback {
    private Loopback() {}

    /** The usual group, on the loopback interface only, and a port that nobody has. */
    public static MeetingPoint meetingPoint() {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            String loopback = NetworkInterface.networkInterfaces()
                    .filter(Loopback::isLoopback)
                    .map(NetworkInterface::getName)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this machine has no loopback interface that is up"));
            return new MeetingPoint(Wire.DEFAULT_GROUP, probe.getLocalPort(), loopback);
        } catch (IOException e) {
            throw new IllegalStateException("no free UDP port: " + e.getMessage(), e);
        }
    }

    private static boolean isLoopback(NetworkInterface candidate) {
        try {
            return candidate.isLoopback() && candidate.isUp();
        } catch (IOException e) {
            return false;
        }
    }
}
