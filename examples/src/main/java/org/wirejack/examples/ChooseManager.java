package org.wirejack.examples;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.wirejack.audio.Format;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.wire.Wire;

/**
 * Two studios on one network, each with a net manager on a port of its own, and a slave that plays in the one it chooses:
 * by group and port, or by the manager's own address and port. It prints which manager got it.
 */
public final class ChooseManager {
    private ChooseManager() {}

    /** A studio: a server, its clock, and a manager that waits for slaves. */
    static final class Studio implements AutoCloseable {
        private final EmbeddedServer server;
        private final TimerDriver clock;
        private final NetManager manager;

        Studio(Format format, String group, int port) {
            server = new EmbeddedServer(format);
            clock = new TimerDriver(server, new Channels(2, 2), Pacing.system());
            ManagerOptions options = new ManagerOptions(group, port, null, false, Duration.ZERO, 8);
            manager = new NetManager(options, server, new ManagerListener() {});
            manager.start();
            clock.start();
        }

        /** Names of the slaves that it has. */
        List<String> slaves() {
            return manager.proxies().stream().map(ProxyStatus::clientName).toList();
        }

        @Override
        public void close() {
            manager.close();
            clock.close();
            server.close();
        }
    }

    /** Arguments: {@code ADDRESS PORT} of the manager to choose; the two are at the usual group, ports 19001 and 19002. */
    public static void main(String[] arguments) throws IOException {
        try (Studio first = new Studio(new Format(48_000, 128), Wire.DEFAULT_GROUP, 19_001);
                Studio second = new Studio(new Format(44_100, 256), Wire.DEFAULT_GROUP, 19_002);
                NetSlave slave = choose(MeetingPoint.of(arguments, 0))) {
            System.out.println(slave.status().session());
            System.out.println("the first manager has " + first.slaves() + ", the second " + second.slaves());
        }
    }

    /** A slave that goes to one manager and no other. */
    static NetSlave choose(MeetingPoint point) {
        SlaveRequest request = point.of(SlaveRequest.named("chooser").audio(0, 2));
        return NetSlave.open(request.options(), new PlaySineOnSlave(), MeetingPoint.PATIENCE, System.err::println)
                .orElseThrow(() -> new IllegalStateException("no manager there"));
    }
}
