package org.wirejack.cli.midi;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;

/** A client that plays a score while the transport rolls, each event at its frame of the transport. */
public final class MidiPlayer implements AutoCloseable {
    private static final String PORT = "midi_out";

    private final AudioClient client;

    /** Opens and activates a client with one MIDI output. */
    public MidiPlayer(AudioServer server, String name, Score score) {
        Part part = new Part(score);
        client = server.open(name, part);
        part.output = client.midiPort(PortSpec.output(PORT));
        client.activate();
    }

    public String port() {
        return client.name() + ":" + PORT;
    }

    @Override
    public void close() {
        client.close();
    }

    /** Cycle thread only, but for construction. */
    private static final class Part implements Processor {
        private final long[] frames;
        private final byte[][] messages;
        private @Nullable MidiPort output;
        private int next;
        private long expectedFrame;

        Part(Score score) {
            frames = score.events().stream().mapToLong(TimedEvent::frame).toArray();
            messages = score.events().stream().map(TimedEvent::bytes).toArray(byte[][]::new);
        }

        @Override
        public void process(Cycle cycle) {
            if (output != null && cycle.rolling()) {
                play(cycle.transportFrame(), cycle.frames(), output.events());
            }
        }

        private void play(long start, int count, MidiBuffer events) {
            if (start != expectedFrame) {
                locate(start);
            }
            expectedFrame = start + count;
            while (next < frames.length && frames[next] < expectedFrame) {
                events.add((int) (frames[next] - start), messages[next], 0, messages[next].length);
                next++;
            }
        }

        private void locate(long start) {
            next = 0;
            while (next < frames.length && frames[next] < start) {
                next++;
            }
        }
    }
}
