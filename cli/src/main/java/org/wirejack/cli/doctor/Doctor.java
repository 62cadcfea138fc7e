package org.wirejack.cli.doctor;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.firewall.FirewallCheck;
import org.wirejack.cli.doctor.firewall.Packet;
import org.wirejack.cli.doctor.lan.DropsCheck;
import org.wirejack.cli.doctor.lan.EeeCheck;
import org.wirejack.cli.doctor.lan.GroupCheck;
import org.wirejack.cli.doctor.lan.InterfaceCheck;
import org.wirejack.cli.doctor.lan.LinkCheck;
import org.wirejack.cli.doctor.lan.ManagersCheck;
import org.wirejack.cli.doctor.lan.Meeting;
import org.wirejack.cli.doctor.lan.MtuCheck;
import org.wirejack.cli.doctor.lan.PortCheck;
import org.wirejack.cli.doctor.lan.QuerierCheck;
import org.wirejack.cli.doctor.lan.RouteCheck;
import org.wirejack.cli.doctor.machine.ClockSourceCheck;
import org.wirejack.cli.doctor.machine.GovernorCheck;
import org.wirejack.cli.doctor.machine.JackCheck;
import org.wirejack.cli.doctor.machine.JackState;
import org.wirejack.cli.doctor.machine.JdkCheck;
import org.wirejack.cli.doctor.machine.Jvm;
import org.wirejack.cli.doctor.machine.MemoryLockCheck;
import org.wirejack.cli.doctor.machine.RealtimeCheck;
import org.wirejack.cli.doctor.machine.RealtimeShareCheck;
import org.wirejack.cli.doctor.machine.SocketBufferCheck;
import org.wirejack.cli.doctor.peer.GroupBackCheck;
import org.wirejack.cli.doctor.peer.GroupThereCheck;
import org.wirejack.cli.doctor.peer.PathMtuCheck;
import org.wirejack.cli.doctor.peer.Peer;
import org.wirejack.cli.doctor.peer.PeerCheck;
import org.wirejack.cli.doctor.system.Commands;
import org.wirejack.cli.doctor.system.Nic;
import org.wirejack.cli.doctor.system.SystemCommands;
import org.wirejack.cli.doctor.system.SystemFiles;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.NanoClock;

/** Puts together the checks of this machine for one meeting point. */
public final class Doctor {
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(3);
    private static final int REALTIME_PRIORITY = 60;
    /** Any that the system may pick. */
    private static final int PICKED_PORT = 45_000;

    private final MeetingPoint point;
    private final List<Nic> chosen;
    private final Meeting meeting;
    private final @Nullable InetSocketAddress peerAddress;
    private final SystemFiles files = SystemFiles.ofSystem();
    private final Commands commands = new SystemCommands(COMMAND_LIMIT);

    /**
     * @param nics all of the system
     * @param peerAddress of a host that answers; null: none
     */
    public Doctor(MeetingPoint point, List<Nic> nics, @Nullable InetSocketAddress peerAddress) {
        this.point = point;
        this.peerAddress = peerAddress;
        String only = point.networkInterface();
        chosen = only == null
                ? nics
                : nics.stream().filter(nic -> nic.isCalled(only)).toList();
        InetSocketAddress group = new InetSocketAddress(address().address(), point.port());
        meeting = new Meeting(group, chosen.stream().filter(Nic::usable).toList());
    }

    /** In the order of the report. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(machine());
        checks.addAll(lan());
        meeting.nics().stream().filter(nic -> !nic.loopback()).forEach(nic -> checks.addAll(cable(nic)));
        if (peerAddress != null) {
            checks.addAll(peer(peerAddress));
        }
        return checks;
    }

    private List<Check> machine() {
        return List.of(
                new JdkCheck(Jvm.running()),
                new JackCheck(files, JackState::now),
                new RealtimeCheck(REALTIME_PRIORITY),
                new RealtimeShareCheck(files),
                new MemoryLockCheck(files),
                new SocketBufferCheck(files),
                new GovernorCheck(files),
                new ClockSourceCheck(files));
    }

    private List<Check> lan() {
        String only = point.networkInterface();
        return List.of(
                new InterfaceCheck(chosen, only != null),
                new RouteCheck(point.address(), true, meeting.nics(), commands),
                new FirewallCheck(commands, files, announcements(), setUps()),
                new GroupCheck(meeting),
                new PortCheck(point.port(), files),
                new ManagersCheck(address(), only == null ? InterfaceChoice.all() : InterfaceChoice.of(only)));
    }

    private List<Check> cable(Nic nic) {
        return List.of(
                new LinkCheck(nic, files),
                new MtuCheck(nic),
                new EeeCheck(nic, commands),
                new DropsCheck(nic, files, NanoClock.SYSTEM, DeadlineSleeper.ofSystem()),
                new QuerierCheck(nic));
    }

    private List<Check> peer(InetSocketAddress there) {
        Peer peer = new Peer(there);
        return List.of(
                new RouteCheck(there.getAddress().getHostAddress(), false, meeting.nics(), commands),
                new PeerCheck(peer),
                new GroupThereCheck(peer, meeting),
                new GroupBackCheck(peer, meeting),
                new PathMtuCheck(peer, longestMtu()));
    }

    private DiscoveryAddress address() {
        return DiscoveryAddress.of(point.address(), point.port());
    }

    private int longestMtu() {
        return meeting.outward().stream().mapToInt(Nic::mtuBytes).max().orElse(0);
    }

    private List<Packet> announcements() {
        return meeting.outward().stream()
                .flatMap(nic -> Stream.of(
                        arriving(nic, meeting.group().getAddress().getHostAddress(), true, point.port()),
                        arriving(nic, own(nic), false, point.port())))
                .toList();
    }

    private List<Packet> setUps() {
        return meeting.outward().stream()
                .map(nic -> arriving(nic, own(nic), false, PICKED_PORT))
                .toList();
    }

    /** A neighbour is in the same network, which our own address stands for. */
    private static Packet arriving(Nic nic, String target, boolean group, int port) {
        return new Packet(nic.name(), own(nic), target, group, port);
    }

    private static String own(Nic nic) {
        return nic.addresses().getFirst().ipv4();
    }
}
