package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.wirejack.capture.Capture;
import org.wirejack.capture.CapturedCycle;
import org.wirejack.capture.Packet;

/** Every packet of every recording is read, and written again from what was read. */
class CapturedWireTest {
    static final List<String> CAPTURES = Capture.NAMES;

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyDatagramIsKnown(String name) {
        for (Packet packet : Capture.named(name).packets()) {
            assertTrue(!packet.udp() || packet.params() || packet.data(), packet::toString);
        }
    }

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void paramsPacketsAreTheSameBytesWhenWrittenAgain(String name) {
        for (Packet packet : Capture.named(name).packets()) {
            if (packet.params()) {
                MemorySegment datagram = packet.datagram();
                assertEquals(Wire.PROTOCOL_VERSION, ParamsPacket.version(datagram));
                SessionParams params = ParamsPacket.read(datagram);
                assertArrayEquals(bytes(datagram), bytes(ParamsPacket.write(ParamsPacket.kind(datagram), params)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everySetupIsWithinTheRangesThatWeServe(String name) {
        for (Packet packet : Capture.named(name).params(MessageKind.SETUP)) {
            assertEquals(null, ParamsCheck.session(ParamsPacket.read(packet.datagram())));
        }
    }

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyAnnouncementIsWithinTheRangesThatWeServe(String name) {
        for (Packet packet : Capture.named(name).params(MessageKind.AVAILABLE)) {
            assertEquals(null, ParamsCheck.announcement(ParamsPacket.read(packet.datagram())));
        }
    }

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void headersAreTheSameBytesWhenWrittenAgain(String name) {
        for (Packet packet : Capture.named(name).data()) {
            HeaderFlyweight read = packet.header();
            assertEquals(packet.datagram().byteSize(), read.packetSize());
            HeaderFlyweight written = room(HeaderFlyweight.LENGTH).dataType(read.dataType()).stream(read.stream())
                    .sessionId(read.sessionId())
                    .packetCount(read.packetCount())
                    .packetSize(read.packetSize())
                    .activePorts(read.activePorts())
                    .cycle(read.cycle())
                    .subCycle(read.subCycle())
                    .frames(read.frames())
                    .last(read.last());
            assertArrayEquals(bytes(packet.datagram().asSlice(0, HeaderFlyweight.LENGTH)), bytes(written.segment()));
        }
    }

    /**
     * NumPacket is masked: stock peers leave the value of the data packet before in it. Frames too: libjacknet's peers
     * state the period, the others and we −1.
     */
    @ParameterizedTest
    @FieldSource("CAPTURES")
    void syncPacketsAreTheSameBytesWhenWrittenAgain(String name) {
        Capture capture = Capture.named(name);
        for (Stream stream : Stream.values()) {
            for (CapturedCycle cycle : capture.cycles(stream)) {
                cycle.sync().ifPresent(sync -> assertSameSync(capture, stream, sync));
            }
        }
    }

    private static void assertSameSync(Capture capture, Stream stream, HeaderFlyweight sync) {
        ChannelCounts channels = capture.session(sync.sessionId()).channels();
        assertTrue(PortList.check(sync, channels.audio(stream.opposite())));
        int[] ports = new int[sync.activePorts()];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = PortList.get(sync, i);
        }
        HeaderFlyweight written = room(sync.packetSize()).dataType(DataType.SYNC).stream(stream.letter())
                .sessionId(sync.sessionId())
                .cycle(sync.cycle())
                .last(channels.audio(stream) + channels.midi(stream) == 0)
                .packetCount(sync.packetCount())
                .frames(sync.frames());
        PortList.write(written, ports, ports.length);
        assertArrayEquals(bytes(sync.segment()), bytes(written.segment()));
    }

    private static HeaderFlyweight room(int length) {
        return new HeaderFlyweight()
                .wrap(MemorySegment.ofArray(new byte[length]), 0, length)
                .initialise();
    }

    private static byte[] bytes(MemorySegment segment) {
        return segment.toArray(ValueLayout.JAVA_BYTE);
    }
}
