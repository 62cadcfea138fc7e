package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirejack.capture.Capture;
import org.wirejack.capture.CapturedCycle;
import org.wirejack.capture.Packet;

/** The recordings say what their README says of handshakes, lists, and the ends of sessions. */
class CapturedSessionsTest {
    @Test
    void asyncHandshakeResolvesWhatTheSlaveLeftOpen() {
        Capture capture = Capture.named("netjack2-float2-async-l5");
        SessionParams announced = read(capture.params(MessageKind.AVAILABLE).getFirst());
        assertEquals(
                new SessionParams(
                        "nj-slave", "", "nj-slave", 1500, 0, 0, new ChannelCounts(2, 2, -1, -1), 0, 0, 0, 0, false, 5),
                announced);
        SessionParams setUp = read(capture.params(MessageKind.SETUP).getFirst());
        assertEquals(
                announced.withMaster("nj-master", 1, 48_000, 128).withChannels(new ChannelCounts(2, 2, 0, 0)), setUp);
        assertEquals(setUp, read(capture.params(MessageKind.START_MASTER).getFirst()));
    }

    @Test
    void handshakeTravelsFromTheGroupToPortsOfTheirOwn() {
        Capture capture = Capture.named("netjack2-float2-async-l5");
        Packet available = capture.params(MessageKind.AVAILABLE).getFirst();
        Packet setup = capture.params(MessageKind.SETUP).getFirst();
        assertEquals(Wire.DEFAULT_GROUP, available.destination());
        assertEquals(Wire.DEFAULT_PORT, available.destinationPort());
        assertEquals(1, available.ttl());
        assertEquals(0xB8, available.tos());
        assertEquals(available.sourcePort(), setup.destinationPort());
        assertTrue(setup.sourcePort() != Wire.DEFAULT_PORT);
    }

    @Test
    void everySessionHasTheValuesOfItsReadme() {
        assertSession("netjack2-float2-sync-l2-p512", 512, Encoder.FLOAT, 0, true, 2, new ChannelCounts(2, 2, 0, 0));
        assertSession("netjack2-float4-partial-sync-l0", 64, Encoder.FLOAT, 0, true, 0, new ChannelCounts(4, 4, 0, 0));
        assertSession("netjack2-sync-only", 256, Encoder.FLOAT, 0, false, 5, new ChannelCounts(0, 0, 0, 0));
        assertSession("netjack2-float2-mtu9000", 1024, Encoder.FLOAT, 0, false, 5, new ChannelCounts(2, 2, 0, 0));
        assertSession("netjack2-opus64-p64", 64, Encoder.OPUS, 64, false, 5, new ChannelCounts(2, 2, 0, 0));
        assertSession("netjack2-opus128-p240", 240, Encoder.OPUS, 128, false, 3, new ChannelCounts(2, 2, 0, 0));
        assertSession("netjack2-opus128-p480-12ch", 480, Encoder.OPUS, 128, false, 3, new ChannelCounts(12, 2, 0, 0));
        assertSession("netjack2-midi-audio", 256, Encoder.FLOAT, 0, true, 1, new ChannelCounts(1, 1, 1, 2));
        assertSession("netjack2-midi-only-sysex", 256, Encoder.FLOAT, 0, true, 1, new ChannelCounts(0, 0, 1, 1));
        assertSession("netjack2-midi-3packets", 1024, Encoder.FLOAT, 0, true, 1, new ChannelCounts(0, 0, 1, 1));
        assertSession("netjack2-int16-2ch-p512", 512, Encoder.INT16, 0, true, 2, new ChannelCounts(2, 2, 0, 0));
        assertSession("netjack2-int16-3ch-p512-odd", 512, Encoder.INT16, 0, true, 2, new ChannelCounts(3, 3, 0, 0));
        assertSession("netjack2-libjacknet-float2", 256, Encoder.FLOAT, 0, true, 2, new ChannelCounts(2, 2, 0, 0));
        assertSession("netjack2-netadapter", 256, Encoder.FLOAT, 0, true, 2, new ChannelCounts(2, 2, 0, 0));
        assertEquals(9000, Capture.named("netjack2-float2-mtu9000").session(1).mtu());
        assertEquals("adapterA", Capture.named("netjack2-netadapter").session(1).name());
    }

    @Test
    void listsFollowTheConnectionsAndHaveGaps() {
        Capture capture = Capture.named("netjack2-float4-partial-sync-l0");
        assertEquals(List.of(), list(capture.cycle(Stream.RETURN, 1)));
        assertEquals(List.of(1, 2, 3), list(capture.cycle(Stream.RETURN, 1108)));
        assertEquals(List.of(1, 3), list(capture.cycle(Stream.SEND, 1083)));
    }

    @Test
    void syncOnlySessionsHaveNothingButLastSyncs() {
        List<Packet> data = Capture.named("netjack2-sync-only").data();
        assertEquals(80, data.size());
        for (Packet packet : data) {
            assertEquals(DataType.SYNC, packet.header().dataType());
            assertEquals(HeaderFlyweight.LENGTH, packet.header().packetSize());
            assertTrue(packet.header().last());
        }
    }

    @Test
    void onlyTheLastPacketOfACycleSaysSo() {
        for (String name : Capture.NAMES) {
            Capture capture = Capture.named(name);
            for (Stream stream : Stream.values()) {
                capture.cycles(stream).forEach(cycle -> assertOnlyTheLastIsLast(name, cycle));
            }
        }
    }

    @Test
    void stoppedSlaveIsKilledAfterTwoSeconds() {
        Capture capture = Capture.named("netjack2-slave-term-timeout");
        Packet kill = capture.params(MessageKind.KILL_MASTER).getFirst();
        assertEquals(capture.session(1), read(kill));
        assertEquals(Wire.DEFAULT_GROUP, kill.destination());
        assertEquals(1, kill.ttl());
        long waitedMicros = kill.timeMicros() - capture.data().getLast().timeMicros();
        assertEquals(2003, Math.round(waitedMicros / 1000.0));
        assertTrue(capture.packets().stream().noneMatch(Packet::portUnreachable));
    }

    @Test
    void killedSlaveIsNoticedByItsClosedPort() {
        for (String name : List.of("netjack2-slave-kill-icmp", "netjack2-netadapter", "netjack2-float2-sync-l2-p512")) {
            Capture capture = Capture.named(name);
            Packet unreachable = capture.packets().stream()
                    .filter(Packet::portUnreachable)
                    .findFirst()
                    .orElseThrow();
            Packet kill = capture.params(MessageKind.KILL_MASTER).getFirst();
            long waitedMicros = kill.timeMicros() - unreachable.timeMicros();
            assertTrue(waitedMicros > 0 && waitedMicros < 1000, name);
        }
    }

    @Test
    void setupIsRepeatedFiveTimes() {
        Capture capture = Capture.named("netjack2-setup-retries");
        List<Packet> setups = capture.params(MessageKind.SETUP);
        assertEquals(1, capture.params(MessageKind.AVAILABLE).size());
        assertEquals(5, setups.size());
        for (int i = 1; i < setups.size(); i++) {
            long gapMillis = (setups.get(i).timeMicros() - setups.get(i - 1).timeMicros()) / 1000;
            assertTrue(gapMillis >= 10_230 && gapMillis <= 10_260, () -> "gap " + gapMillis);
        }
    }

    @Test
    void returningSlaveShowsItsOldValuesAndGetsANewSession() {
        Capture capture = Capture.named("netjack2-period-change-reconnect");
        SessionParams again = read(capture.params(MessageKind.AVAILABLE).get(1));
        assertEquals(1, again.sessionId());
        assertEquals(256, again.periodFrames());
        assertEquals("nj-master", again.masterHost());
        assertEquals(new ChannelCounts(2, 2, -1, -1), again.channels());
        assertEquals(256, capture.session(1).periodFrames());
        assertEquals(512, capture.session(2).periodFrames());
        assertEquals(2, capture.params(MessageKind.KILL_MASTER).size());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                capture.cycles(Stream.SEND).stream()
                        .filter(cycle -> cycle.sessionId() == 2)
                        .map(CapturedCycle::cycle)
                        .toList());
    }

    @Test
    void lossBudgetOfAStockMasterEndsAfterAsManyCyclesAsItsLatency() {
        Capture capture = Capture.named("netjack2-master-loss-budget-l5");
        List<Integer> answered =
                capture.cycles(Stream.RETURN).stream().map(CapturedCycle::cycle).toList();
        for (int withheld = 40; withheld <= 240; withheld += 40) {
            assertFalse(answered.contains(withheld));
        }
        assertEquals(1, capture.params(MessageKind.KILL_MASTER).size());
    }

    @Test
    void syncSlaveEchoesAndAsyncSlaveCounts() {
        Capture loss = Capture.named("netjack2-slave-under-loss");
        assertEquals(7, loss.session(7).sessionId());
        List<Integer> replies =
                loss.cycles(Stream.RETURN).stream().map(CapturedCycle::cycle).toList();
        assertFalse(replies.contains(101), "cycle 101 had no data, so its reply repeats 100");
        assertEquals(2, replies.stream().filter(cycle -> cycle == 100).count());
        assertFalse(replies.contains(121), "nothing of cycle 121 was sent");
        assertTrue(loss.cycle(Stream.SEND, 141).sync().isEmpty());
    }

    private static void assertSession(
            String name, int period, Encoder encoder, int kbps, boolean sync, int latency, ChannelCounts channels) {
        SessionParams params = Capture.named(name).session(1);
        assertEquals(period, params.periodFrames(), name);
        assertEquals(encoder, Encoder.of(params.encoder()), name);
        assertEquals(kbps, params.kbps(), name);
        assertEquals(sync, params.slaveSync(), name);
        assertEquals(latency, params.latencyCycles(), name);
        assertEquals(channels, params.channels(), name);
        assertEquals(48_000, params.sampleRate(), name);
    }

    private static void assertOnlyTheLastIsLast(String name, CapturedCycle cycle) {
        boolean cutShort = cycle.stream() == Stream.SEND
                && switch (name) {
                    case "netjack2-slave-under-loss" -> cycle.cycle() == 81 || cycle.cycle() == 101;
                    case "netjack2-slave-kill-icmp" -> cycle.cycle() == 225;
                    default -> false;
                };
        List<Packet> packets = cycle.packets();
        for (int i = 0; i < packets.size(); i++) {
            boolean last = i == packets.size() - 1 && !cutShort;
            assertEquals(last, packets.get(i).header().last(), () -> name + " " + cycle);
        }
    }

    private static List<Integer> list(CapturedCycle cycle) {
        HeaderFlyweight sync = cycle.sync().orElseThrow();
        return IntStream.range(0, sync.activePorts())
                .mapToObj(i -> PortList.get(sync, i))
                .toList();
    }

    private static SessionParams read(Packet packet) {
        return ParamsPacket.read(packet.datagram());
    }
}
