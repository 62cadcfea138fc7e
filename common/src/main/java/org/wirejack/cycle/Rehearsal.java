package org.wirejack.cycle;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.MidiGeometry;
import org.wirejack.codec.MidiOutlet;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.SystemLinks;
import org.wirejack.link.TransportFailed;
import org.wirejack.session.Encodings;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
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

    /** A frame of Opus has the compilers busier than a packet of samples. */
    private static final int OPUS_CYCLES = 1000;

    /** A method is compiled for the last time after 5000 calls, or some more while the compilers are busy. */
    private static final int LAST_COMPILATION_CALLS = 30_000;

    private static final int SAMPLE_RATE = 48_000;

    private static final int CHANNELS = 2;
    private static final int PERIOD_FRAMES = 64;

    /** Every libopus codes it. */
    private static final int OPUS_PERIOD_FRAMES = 120;

    private static final Encoding OPUS = Encoding.opus(64);

    private static boolean played;
    private static boolean playedOpus;

    private final LinkFactory links;
    private final boolean opus;

    /** @param opus whether there may be sessions with Opus; without a libopus there are none */
    public Rehearsal(LinkFactory links, boolean opus) {
        this.links = links;
        this.opus = opus && Encodings.system().refusal(OPUS) == null;
    }

    /**
     * As {@link #run(Consumer)}, once in this Java machine's life: compiled code is everybody's. Who comes meanwhile waits for
     * its end.
     */
    public static synchronized void once(boolean opus, Consumer<String> notices) {
        if (!played || opus && !playedOpus) {
            new Rehearsal(new SystemLinks(), opus).run(notices);
            played = true;
            playedOpus |= opus;
        }
    }

    /** As {@link #run()}; a network that does not allow it is said, and it is done without. */
    public void run(Consumer<String> notices) {
        try {
            run();
        } catch (TransportFailed e) {
            notices.accept("the first cycles may be late, for want of a rehearsal: " + e.getMessage());
        }
    }

    /** Rehearses both ways of writing a cycle: between our own ends, and with stock peers; and perhaps Opus. */
    public void run() {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), nowhere());
        int port;
        try (Link probe = links.connect(LinkFactory.ANY_PORT, here, 0)) {
            port = probe.localAddress().getPort();
        }
        InetSocketAddress there = new InetSocketAddress(here.getAddress(), port);
        try (Link near = links.connect(LinkFactory.ANY_PORT, there, Wire.MAX_MTU);
                Link far = links.connect(port, near.localAddress(), Wire.MAX_MTU)) {
            int ours = Capability.acceptance(Capability.KNOWN);
            rehearse(near, far, params(ours, PERIOD_FRAMES, Encoding.FLOAT), CYCLES);
            rehearse(near, far, params(0, PERIOD_FRAMES, Encoding.FLOAT), CYCLES);
            if (opus) {
                rehearse(near, far, params(ours, OPUS_PERIOD_FRAMES, OPUS), OPUS_CYCLES);
            }
        }
        askCompilers();
    }

    /**
     * Before a method is compiled for the last time, all texts of its class are made, on the thread whose call was the one too
     * many. That shall be no cycle's, some seconds after the start; classes without texts need not be here.
     */
    private static void askCompilers() {
        Turnaround turnaround = new Turnaround();
        MidiGeometry geometry = new MidiGeometry(1, PERIOD_FRAMES, Wire.MIN_MTU, true);
        for (int i = 0; i < LAST_COMPILATION_CALLS; i++) {
            turnaround.record(geometry.sendBytes());
        }
    }

    /** The discard service's port; nothing is sent there. */
    private static int nowhere() {
        return 9;
    }

    private static void rehearse(Link near, Link far, SessionParams params, int cycles) {
        CycleFormat format = new CycleFormat(params);
        CycleCounters counters = new CycleCounters();
        CycleSender sender = new CycleSender(format, Stream.SEND, near, counters);
        CycleReceiver receiver = new CycleReceiver(format, Stream.SEND, ReceiverShape.slave(1), counters);
        CycleTurn turn = new CycleTurn(format, receiver.window());
        Scene scene = new Scene(params.periodFrames());
        for (int cycle = 1; cycle <= cycles; cycle++) {
            scene.play(cycle, sender);
            long nowNanos = System.nanoTime();
            far.await(nowNanos);
            receiver.drainUntilWhole(cycle, far, nowNanos);
            scene.hear(receiver, turn, nowNanos);
        }
    }

    private static SessionParams params(int capability, int periodFrames, Encoding encoding) {
        return new SessionParams(
                "rehearsal",
                "",
                "",
                Wire.MIN_MTU,
                1,
                capability,
                new ChannelCounts(CHANNELS, CHANNELS, 1, 1),
                SAMPLE_RATE,
                periodFrames,
                encoding.encoder().ordinal(),
                encoding.kbps(),
                true,
                1);
    }

    /** What is played: the same silence over and over, into a port that nobody hears. */
    private static final class Scene {
        private final float[][] samples;
        private final int periodFrames;
        private final MidiBuffer[] events = {new MidiBuffer()};
        private final MidiBuffer heardEvents = new MidiBuffer();
        private final MidiOutlet[] outlets = {new MidiOutlet()};
        private final PortSet active = new PortSet(CHANNELS);
        private final PortSet wanted = new PortSet(CHANNELS);
        private final byte[] note = {(byte) 0x90, 60, 100};

        Scene(int periodFrames) {
            this.periodFrames = periodFrames;
            samples = new float[CHANNELS][periodFrames];
        }

        void play(int cycle, CycleSender sender) {
            events[0].clear();
            events[0].add(cycle % periodFrames, note, 0, note.length);
            sender.send(cycle, wanted.fill(), samples, active.fill(), events);
        }

        void hear(CycleReceiver receiver, CycleTurn turn, long nowNanos) {
            turn.deadlineNanos(nowNanos);
            for (int due = turn.ready(nowNanos); due > 0; due--) {
                CycleSlot slot = receiver.takeDue();
                if (slot != null) {
                    slot.copyAudio(0, samples[0], periodFrames);
                    outlets[0].begin(heardEvents);
                    slot.renderMidi(outlets);
                }
                receiver.window().progress(slot, nowNanos);
                receiver.finishDue();
            }
        }
    }
}
