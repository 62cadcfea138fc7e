package org.wirejack.cycle;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.MidiGeometry;
import org.wirejack.codec.MidiOutlet;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

/** Two sockets of this machine, and cycles between them. No datagram is longer than the smallest MTU. Control threads. */
final class RehearsalStage {
    private static final int SAMPLE_RATE = 48_000;
    private static final int CHANNELS = 2;

    /** A method is compiled for the last time after 5000 calls, or some more while the compilers are busy. */
    private static final int LAST_COMPILATION_CALLS = 30_000;

    /** The discard service's port; nothing is sent there. */
    private static final int NOWHERE = 9;

    private final LinkFactory links;

    RehearsalStage(LinkFactory links) {
        this.links = links;
    }

    /** @throws org.wirejack.link.TransportFailed if the network does not allow it */
    void play(int capability, int periodFrames, Encoding encoding, int cycles) {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), NOWHERE);
        int port;
        try (Link probe = links.connect(LinkFactory.ANY_PORT, here, 0)) {
            port = probe.localAddress().getPort();
        }
        InetSocketAddress there = new InetSocketAddress(here.getAddress(), port);
        try (Link near = links.connect(LinkFactory.ANY_PORT, there, Wire.MAX_MTU);
                Link far = links.connect(port, near.localAddress(), Wire.MAX_MTU)) {
            play(near, far, params(capability, periodFrames, encoding), cycles);
        }
        askCompilers(periodFrames);
    }

    /**
     * Before a method is compiled for the last time, all texts of its class are made, on the thread whose call was the one too
     * many. That shall be no cycle's, some seconds after the start; classes without texts need not be here.
     */
    private static void askCompilers(int periodFrames) {
        Turnaround turnaround = new Turnaround();
        MidiGeometry geometry = new MidiGeometry(1, periodFrames, Wire.MIN_MTU, true);
        for (int i = 0; i < LAST_COMPILATION_CALLS; i++) {
            turnaround.record(geometry.sendBytes());
        }
    }

    private static void play(Link near, Link far, SessionParams params, int cycles) {
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
