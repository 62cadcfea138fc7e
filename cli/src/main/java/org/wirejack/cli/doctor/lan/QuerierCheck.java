package org.wirejack.cli.doctor.lan;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.Nic;
import org.wirejack.link.IgmpSocket;
import org.wirejack.link.TransportFailed;

/**
 * Whether somebody on the LAN asks from time to time who wants which group. A switch that sends groups only to those who
 * want them forgets them after some minutes without. The questions are two minutes apart; to hear one at once, we join a
 * group that nobody uses and say that we leave it: a querier then asks who else wants it.
 */
public final class QuerierCheck implements Check {
    private static final String UNUSED_GROUP = "225.3.19.155";
    private static final String ALL_ROUTERS = "224.0.0.2";
    private static final String ALL_REPORT_ROUTERS = "224.0.0.22";
    private static final long JOIN_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long LISTEN_MILLIS = 1_500;

    private final Nic nic;

    public QuerierCheck(Nic nic) {
        this.nic = nic;
    }

    @Override
    public String title() {
        return "IGMP querier";
    }

    @Override
    public Finding examine() {
        try (IgmpSocket igmp = new IgmpSocket(nic.name())) {
            return found(provoke(igmp));
        } catch (TransportFailed e) {
            return Finding.cannotTell(String.valueOf(e.getMessage()), "run it as root: sudo ./wirejack doctor");
        } catch (IOException e) {
            return Finding.cannotTell(String.valueOf(e.getMessage()), "see the line on interfaces");
        }
    }

    private Finding found(Optional<String> querier) {
        return Finding.ok(querier.map(address -> address + " on " + nic.name() + " asks for groups")
                .orElse("none heard on " + nic.name() + ": right with a plain switch; one with IGMP snooping then drops"
                        + " the group after some minutes, so turn its querier on"));
    }

    private Optional<String> provoke(IgmpSocket igmp) throws IOException {
        Inet4Address group = ipv4(UNUSED_GROUP);
        try (DatagramChannel member = DatagramChannel.open(StandardProtocolFamily.INET)) {
            member.join(group, NetworkInterface.getByIndex(nic.index()));
            LockSupport.parkNanos(JOIN_NANOS);
            igmp.send(IgmpMessage.leaveReport(group), ipv4(ALL_REPORT_ROUTERS));
            igmp.send(IgmpMessage.leave(group), ipv4(ALL_ROUTERS));
            return listen(igmp);
        }
    }

    private static Optional<String> listen(IgmpSocket igmp) {
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LISTEN_MILLIS);
        long restMillis = LISTEN_MILLIS;
        while (restMillis > 0) {
            byte[] packet = igmp.receive(restMillis);
            Optional<String> querier = packet == null ? Optional.empty() : IgmpMessage.querier(packet);
            if (querier.isPresent()) {
                return querier;
            }
            restMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        }
        return Optional.empty();
    }

    private static Inet4Address ipv4(String dotted) throws IOException {
        return (Inet4Address) InetAddress.getByName(dotted);
    }
}
