package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.opus.OpusMode;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.ParamsCheck;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.PortList;
import org.wirejack.wire.SessionParams;

/**
 * One method for each decoder: takes any datagram, in memory of exactly its length so that reading beyond it throws, and
 * checks what must hold whatever the datagram says.
 */
final class DecoderTargets {
    static final int CHANNELS = 5;
    static final int PERIOD = 96;
    static final int MTU = 1500;

    /** Custom mode, in two packets. */
    static final OpusGeometry OPUS = new OpusGeometry(new OpusMode(48_000, PERIOD), 512, CHANNELS, 576);

    private static final float UNTOUCHED = 12345.5f;

    private final AudioCodec floats = new FloatCodec(CHANNELS, PERIOD, MTU);
    private final AudioCodec groups = new FloatGroupCodec(CHANNELS, PERIOD, MTU);
    private final AudioCodec int16 = new Int16Codec(CHANNELS, PERIOD, MTU);
    private final @Nullable AudioCodec opus = OpusLibrary.system().customModes() ? new OpusCodec(OPUS) : null;
    private final PeriodBuffer target = new PeriodBuffer(CHANNELS, PERIOD);
    private final PeriodBuffer coded = new PeriodBuffer(CHANNELS, PERIOD, OPUS.channelBytes());
    private final MidiTarget stockMidi = new MidiTarget(new MidiGeometry(2, PERIOD, MTU, false));
    private final MidiTarget ownMidi = new MidiTarget(new MidiGeometry(2, PERIOD, MTU, true));

    void header(byte[] datagram) {
        HeaderFlyweight header = PacketRoom.of(datagram);
        if (header.check()) {
            assertTrue(header.payloadLength() >= 0 && header.packetSize() <= datagram.length);
        }
        assertTrue(header.toString().length() > 0);
    }

    void params(byte[] datagram) {
        MemorySegment packet = MemorySegment.ofArray(datagram);
        if (ParamsPacket.check(packet)) {
            SessionParams params = ParamsPacket.read(packet);
            ParamsCheck.announcement(params);
            ParamsCheck.session(params);
            MemorySegment again = ParamsPacket.write(ParamsPacket.kind(packet), params);
            assertTrue(ParamsPacket.check(again));
            assertEquals(params.channels(), ParamsPacket.read(again).channels());
        }
    }

    void portList(byte[] datagram) {
        HeaderFlyweight sync = PacketRoom.of(datagram);
        if (sync.check() && PortList.check(sync, CHANNELS)) {
            assertTrue(sync.activePorts() <= CHANNELS);
            for (int i = 0; i < sync.activePorts(); i++) {
                int port = PortList.get(sync, i);
                assertTrue(port >= 0 && port < CHANNELS);
            }
        }
    }

    void floats(byte[] datagram) {
        audio(floats, datagram, target);
    }

    void groups(byte[] datagram) {
        audio(groups, datagram, target);
    }

    void int16(byte[] datagram) {
        audio(int16, datagram, target);
    }

    /** Where there is a library. */
    void opus(byte[] datagram) {
        if (opus != null) {
            audio(opus, datagram, coded);
        }
    }

    void stockMidi(byte[] datagram) {
        stockMidi.take(datagram);
    }

    void ownMidi(byte[] datagram) {
        ownMidi.take(datagram);
    }

    private static void audio(AudioCodec codec, byte[] datagram, PeriodBuffer target) {
        HeaderFlyweight packet = PacketRoom.of(datagram);
        if (!packet.check()) {
            return;
        }
        target.clear();
        for (int port = 0; port < CHANNELS; port++) {
            Arrays.fill(target.samples(port), UNTOUCHED);
        }
        boolean decoded = codec.decode(packet, target);
        for (int port = 0; port < CHANNELS; port++) {
            int received = PERIOD - target.missingFrames(port);
            assertTrue(decoded || received == 0);
            assertTrue(changed(target.samples(port)) <= received);
        }
        if (decoded) {
            int wrong = codec.render(target);
            assertTrue(wrong >= 0 && wrong + target.writtenPorts() <= CHANNELS);
        }
    }

    private static int changed(float[] samples) {
        int changed = 0;
        for (float sample : samples) {
            changed += sample == UNTOUCHED ? 0 : 1;
        }
        return changed;
    }

    /** An assembly that goes on through many datagrams, and starts afresh when a cycle is whole. */
    private static final class MidiTarget {
        private static final int GIVE_UP = 8;

        private final MidiGeometry geometry;
        private final MidiAssembly assembly;
        private final MidiBuffer[] events;
        private int taken;

        MidiTarget(MidiGeometry geometry) {
            this.geometry = geometry;
            this.assembly = MidiText.assembly(geometry);
            this.events = MidiText.empty(geometry.ports());
        }

        void take(byte[] datagram) {
            HeaderFlyweight packet = PacketRoom.of(datagram);
            if (packet.check()) {
                assembly.place(packet);
                int rendered = MidiText.render(assembly, events);
                assertTrue(rendered <= events[0].count() + events[1].count());
                checkTimes(events[0]);
                checkTimes(events[1]);
                if (assembly.complete() || ++taken % GIVE_UP == 0) {
                    assembly.clear();
                }
            }
        }

        private void checkTimes(MidiBuffer port) {
            int previous = 0;
            for (int i = 0; i < port.count(); i++) {
                assertTrue(port.frame(i) >= previous && port.frame(i) < geometry.periodFrames());
                previous = port.frame(i);
            }
        }
    }
}
