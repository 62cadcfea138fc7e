package org.wirejack.codec;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.capture.Capture;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.PortList;

/** Good packets for each of {@link DecoderTargets}, to be spoilt. */
final class DecoderSeeds {
    private static final int CHANNELS = DecoderTargets.CHANNELS;
    private static final int PERIOD = DecoderTargets.PERIOD;
    private static final int MTU = DecoderTargets.MTU;

    private DecoderSeeds() {}

    static List<byte[]> params() {
        Capture capture = Capture.named("netjack2-float2-async-l5");
        List<byte[]> seeds = new ArrayList<>();
        for (MessageKind kind : List.of(MessageKind.AVAILABLE, MessageKind.SETUP, MessageKind.START_MASTER)) {
            seeds.add(capture.params(kind).getFirst().datagram().toArray(ValueLayout.JAVA_BYTE));
        }
        return seeds;
    }

    static List<byte[]> portLists() {
        HeaderFlyweight sync =
                PacketRoom.of(HeaderFlyweight.LENGTH + 4 * CHANNELS).initialise();
        PortList.write(sync, Samples.allPorts(CHANNELS), CHANNELS);
        return List.of(bytes(sync));
    }

    static List<byte[]> floats() {
        return audioPackets(new FloatCodec(CHANNELS, PERIOD, MTU));
    }

    static List<byte[]> groups() {
        return audioPackets(new FloatGroupCodec(CHANNELS, PERIOD, MTU));
    }

    static List<byte[]> int16() {
        return audioPackets(new Int16Codec(CHANNELS, PERIOD, MTU));
    }

    /** Each packet is also there as the only one of its cycle, so that it is decoded. */
    static List<byte[]> opus() {
        if (!OpusLibrary.system().customModes()) {
            return List.of();
        }
        List<byte[]> seeds = new ArrayList<>(audioPackets(new OpusCodec(DecoderTargets.OPUS)));
        OpusGeometry small = DecoderTargets.OPUS;
        seeds.addAll(audioPackets(new OpusCodec(new OpusGeometry(small.mode(), small.kbps(), CHANNELS, MTU))));
        return seeds;
    }

    static List<byte[]> stockMidi() {
        return midiPackets(false);
    }

    static List<byte[]> ownMidi() {
        return midiPackets(true);
    }

    private static List<byte[]> audioPackets(AudioCodec codec) {
        float[][] samples = Samples.audible(new Random(9), CHANNELS, PERIOD);
        List<byte[]> packets = new ArrayList<>();
        for (int active = 0; active <= CHANNELS; active++) {
            int[] ports = Samples.somePorts(new Random(active), CHANNELS, active);
            CycleWriter.any().audio(codec, samples, ports).forEach(packet -> packets.add(bytes(packet)));
        }
        return packets;
    }

    private static List<byte[]> midiPackets(boolean own) {
        MidiEncoder encoder = new MidiEncoder(new MidiGeometry(2, PERIOD, MTU, own));
        MidiBuffer few = MidiText.buffer("0:903c64", "5:f00102030405f7", "64:c005", "90:f0060708f7", "95:f8");
        MidiBuffer many = new MidiBuffer();
        for (int i = 0; i < 150; i++) {
            many.add(i % PERIOD, new byte[] {(byte) 0xB0, 1, 2}, 0, 3);
        }
        List<byte[]> packets = new ArrayList<>();
        CycleWriter.any().midi(encoder, few, new MidiBuffer()).forEach(packet -> packets.add(bytes(packet)));
        CycleWriter.any().midi(encoder, few, many).forEach(packet -> packets.add(bytes(packet)));
        return packets;
    }

    private static byte[] bytes(HeaderFlyweight packet) {
        return packet.segment().toArray(ValueLayout.JAVA_BYTE);
    }
}
