package org.wirejack.codec;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.capture.Capture;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.PortList;

/** Every decoder stands 200 000 spoilt packets. */
class DecoderMutationTest {
    private static final int PACKETS = 200_000;
    private final DecoderTargets targets = new DecoderTargets();

    @Test
    void headersHold() {
        hold(1, audioPackets(new FloatCodec(DecoderTargets.CHANNELS, DecoderTargets.PERIOD, 1500)), targets::header);
    }

    @Test
    void paramsHold() {
        Capture capture = Capture.named("netjack2-float2-async-l5");
        List<byte[]> seeds = new ArrayList<>();
        for (MessageKind kind : List.of(MessageKind.AVAILABLE, MessageKind.SETUP, MessageKind.START_MASTER)) {
            seeds.add(capture.params(kind).getFirst().datagram().toArray(ValueLayout.JAVA_BYTE));
        }
        hold(2, seeds, targets::params);
    }

    @Test
    void portListsHold() {
        HeaderFlyweight sync = PacketRoom.of(48 + 4 * DecoderTargets.CHANNELS).initialise();
        PortList.write(sync, Samples.allPorts(DecoderTargets.CHANNELS), DecoderTargets.CHANNELS);
        hold(3, List.of(bytes(sync)), targets::portList);
    }

    @Test
    void floatsHold() {
        hold(4, audioPackets(new FloatCodec(DecoderTargets.CHANNELS, DecoderTargets.PERIOD, 1500)), targets::floats);
    }

    @Test
    void groupsHold() {
        hold(
                5,
                audioPackets(new FloatGroupCodec(DecoderTargets.CHANNELS, DecoderTargets.PERIOD, 1500)),
                targets::groups);
    }

    @Test
    void int16Holds() {
        hold(6, audioPackets(new Int16Codec(DecoderTargets.CHANNELS, DecoderTargets.PERIOD, 1500)), targets::int16);
    }

    @Test
    void stockMidiHolds() {
        hold(7, midiPackets(false), targets::stockMidi);
    }

    @Test
    void ownMidiHolds() {
        hold(8, midiPackets(true), targets::ownMidi);
    }

    private static void hold(int seed, List<byte[]> seeds, Consumer<byte[]> decoder) {
        Mutations mutations = new Mutations(seed, seeds);
        for (int i = 0; i < PACKETS; i++) {
            decoder.accept(mutations.next());
        }
    }

    private static List<byte[]> audioPackets(AudioCodec codec) {
        float[][] samples = Samples.audible(new Random(9), DecoderTargets.CHANNELS, DecoderTargets.PERIOD);
        List<byte[]> packets = new ArrayList<>();
        for (int active = 0; active <= DecoderTargets.CHANNELS; active++) {
            int[] ports = Samples.somePorts(new Random(active), DecoderTargets.CHANNELS, active);
            CycleWriter.any().audio(codec, samples, ports).forEach(packet -> packets.add(bytes(packet)));
        }
        return packets;
    }

    private static List<byte[]> midiPackets(boolean own) {
        MidiEncoder encoder = new MidiEncoder(new MidiGeometry(2, DecoderTargets.PERIOD, DecoderTargets.MTU, own));
        MidiBuffer few = MidiText.buffer("0:903c64", "5:f00102030405f7", "64:c005", "90:f0060708f7", "95:f8");
        MidiBuffer many = new MidiBuffer();
        for (int i = 0; i < 150; i++) {
            many.add(i % DecoderTargets.PERIOD, new byte[] {(byte) 0xB0, 1, 2}, 0, 3);
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
