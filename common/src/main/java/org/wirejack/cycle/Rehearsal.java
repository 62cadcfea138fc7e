package org.wirejack.cycle;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.MidiOutlet;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.TransportFailed;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

/**
 * Runs the real cycle code some thousand times between two sockets of this machine, so that it is compiled before the
 * first cycle that somebody hears. No datagram is longer than the smallest MTU. Control threads; takes a fraction of a
 * second.
 */
public final class Rehearsal {
    /** After these the JVM's compilers have had all they ask for; measured in docs/performance.md. */
    private static final int CYCLES = 3000;

    private static final int CHANNELS = 2;
    private static final int PERIOD_FRAMES = 64;

    private final LinkFactory links;

    public Rehearsal(LinkFactory links) {
        this.links = links;
    }

    /** As {@link #run()}; a network that does not allow it is said, and it is done without. */
    public void run(Consumer<String> notices) {
        try {
            run();
        } catch (TransportFailed e) {
            notices.accept("the first cycles may be late, for want of a rehearsal: " + e.getMessage());
        }
    }

    /** Rehearses both ways of writing a cycle: between our own ends, and with stock peers. */
    public void run() {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), nowhere());
        int port;
        try (Link probe = links.connect(LinkFactory.ANY_PORT, here, 0)) {
            port = probe.localAddress().getPort();
        }
        InetSocketAddress there = new InetSocketAddress(here.getAddress(), port);
        try (Link near = links.connect(LinkFactory.ANY_PORT, there, Wire.MAX_MTU);
                Link far = links.connect(port, near.localAddress(), Wire.MAX_MTU)) {
            rehearse(near, far, Capability.acceptance(Capability.KNOWN));
            rehearse(near, far, 0);
        }
    }

    /** The discard service's port; nothing is sent there. */
    private static int nowhere() {
        return 9;
    }

    private static void rehearse(Link near, Link far, int capability) {
        CycleFormat format = new CycleFormat(params(capability));
        CycleCounters counters = new CycleCounters();
        CycleSender sender = new CycleSender(format, Stream.SEND, near, counters);
        CycleReceiver receiver = new CycleReceiver(format, Stream.SEND, ReceiverShape.slave(1), counters);
        CycleTurn turn = new CycleTurn(format, receiver.window());
        Scene scene = new Scene();
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            scene.play(cycle, sender);
            long nowNanos = System.nanoTime();
            far.await(nowNanos);
            receiver.drain(far, nowNanos);
            scene.hear(receiver, turn, nowNanos);
        }
    }

    private static SessionParams params(int capability) {
        return new SessionParams(
                "rehearsal",
                "",
                "",
                Wire.MIN_MTU,
                1,
                capability,
                new ChannelCounts(CHANNELS, CHANNELS, 1, 1),
                48_000,
                PERIOD_FRAMES,
                Encoder.FLOAT.ordinal(),
                0,
                true,
                1);
    }

    /** What is played: the same silence over and over, into a port that nobody hears. */
    private static final class Scene {
        private final float[][] samples = new float[CHANNELS][PERIOD_FRAMES];
        private final MidiBuffer[] events = {new MidiBuffer()};
        private final MidiBuffer heardEvents = new MidiBuffer();
        private final MidiOutlet[] outlets = {new MidiOutlet()};
        private final PortSet active = new PortSet(CHANNELS);
        private final PortSet wanted = new PortSet(CHANNELS);
        private final byte[] note = {(byte) 0x90, 60, 100};

        void play(int cycle, CycleSender sender) {
            events[0].clear();
            events[0].add(cycle % PERIOD_FRAMES, note, 0, note.length);
            sender.send(cycle, wanted.fill(), samples, active.fill(), events);
        }

        void hear(CycleReceiver receiver, CycleTurn turn, long nowNanos) {
            turn.deadlineNanos(nowNanos);
            for (int due = turn.ready(nowNanos); due > 0; due--) {
                CycleSlot slot = receiver.takeDue();
                if (slot != null) {
                    slot.copyAudio(0, samples[0], PERIOD_FRAMES);
                    outlets[0].begin(heardEvents);
                    slot.renderMidi(outlets);
                }
                receiver.window().progress(slot, nowNanos);
                receiver.finishDue();
            }
        }
    }
}
