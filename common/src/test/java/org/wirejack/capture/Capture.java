package org.wirejack.capture;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/**
 * One of the recordings of real JACK2 1.9.21 peers in {@code /captures}; their README says what is in them.
 *
 * @param name without the extension
 * @param packets in the order of the wire
 */
public record Capture(String name, List<Packet> packets) {
    /** Every recording there is. */
    public static final List<String> NAMES = List.of(
            "netjack2-float2-async-l5",
            "netjack2-float2-mtu9000",
            "netjack2-float2-sync-l2-p512",
            "netjack2-float4-partial-sync-l0",
            "netjack2-int16-2ch-p512",
            "netjack2-int16-3ch-p512-odd",
            "netjack2-int16-netmanager-silent",
            "netjack2-libjacknet-float2",
            "netjack2-master-loss-budget-l5",
            "netjack2-midi-3packets",
            "netjack2-midi-audio",
            "netjack2-midi-only-sysex",
            "netjack2-netadapter",
            "netjack2-opus128-p240",
            "netjack2-opus128-p480-12ch",
            "netjack2-opus64-p64",
            "netjack2-period-change-reconnect",
            "netjack2-setup-retries",
            "netjack2-slave-kill-icmp",
            "netjack2-slave-term-timeout",
            "netjack2-slave-under-loss",
            "netjack2-sync-only");

    public static Capture named(String name) {
        return new Capture(name, Pcap.read("/captures/" + name + ".pcap"));
    }

    /** Params packets of one kind. */
    public List<Packet> params(MessageKind kind) {
        return packets.stream()
                .filter(Packet::params)
                .filter(packet -> ParamsPacket.kind(packet.datagram()) == kind)
                .toList();
    }

    /** What the first SETUP of that session says. */
    public SessionParams session(int sessionId) {
        return params(MessageKind.SETUP).stream()
                .map(packet -> ParamsPacket.read(packet.datagram()))
                .filter(params -> params.sessionId() == sessionId)
                .findFirst()
                .orElseThrow();
    }

    /** Data packets, in the order of the wire. */
    public List<Packet> data() {
        return packets.stream().filter(Packet::data).toList();
    }

    /** What one end sent, cycle by cycle. A cycle begins with a sync packet or a new number. */
    public List<CapturedCycle> cycles(Stream stream) {
        List<CapturedCycle> cycles = new ArrayList<>();
        for (Packet packet : data()) {
            HeaderFlyweight header = packet.header();
            if (header.stream() == stream.letter()) {
                if (cycles.isEmpty() || begins(packet, cycles.getLast())) {
                    cycles.add(new CapturedCycle(header.sessionId(), header.cycle(), stream, new ArrayList<>()));
                }
                cycles.getLast().packets().add(packet);
            }
        }
        return cycles;
    }

    /** The one cycle with that number; of several sessions or repeated numbers the first. */
    public CapturedCycle cycle(Stream stream, int number) {
        return cycles(stream).stream()
                .filter(cycle -> cycle.cycle() == number)
                .findFirst()
                .orElseThrow();
    }

    private static boolean begins(Packet packet, CapturedCycle current) {
        HeaderFlyweight header = packet.header();
        return header.dataType() == DataType.SYNC
                || header.cycle() != current.cycle()
                || header.sessionId() != current.sessionId();
    }
}
