package org.wirejack.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.cli.midi.MidiPlayer;
import org.wirejack.cli.tape.Player;
import org.wirejack.cli.tape.Recorder;
import org.wirejack.cli.tape.Recorder.Recording;
import org.wirejack.cli.tape.Recorder.Trigger;
import org.wirejack.cli.tape.WavSink;

/** A player and a recorder on both sides of a slave's proxy; they run while the transport rolls. */
public final class Reel implements AutoCloseable {
    private static final int AHEAD_PERIODS = 4;

    private final AudioServer server;
    private final Recorder recorder;
    private @Nullable Player player;
    private @Nullable MidiPlayer midiPlayer;

    /**
     * Opens them, not yet connected.
     *
     * @param mostFrames how much is recorded
     */
    public Reel(AudioServer server, Program program, Path output, long mostFrames) {
        this.server = server;
        int aheadFrames = Math.max(
                server.format().sampleRate() / 2,
                AHEAD_PERIODS * server.format().periodFrames());
        WavSink sink = new WavSink(output, server.format().sampleRate(), program.channels());
        Recording recording = new Recording(program.channels(), Trigger.ROLLING, sink);
        recorder = new Recorder(server, "recorder", recording, aheadFrames, mostFrames);
        switch (program) {
            case Program.Sound sound -> player = new Player(server, "player", sound.material(), aheadFrames);
            case Program.Music music -> midiPlayer = new MidiPlayer(server, "player", music.score());
        }
    }

    /** Plugs them into the proxy's ports. */
    public void connect(String proxy) {
        int channels = recorder.channels();
        server.connect(IntStream.rangeClosed(1, channels)
                .mapToObj(i -> new Connection(proxy + ":from_slave_" + i, recorder.port(i)))
                .toList());
        if (player != null) {
            Player sound = player;
            server.connect(IntStream.rangeClosed(1, channels)
                    .mapToObj(i -> new Connection(sound.port(i), proxy + ":to_slave_" + i))
                    .toList());
        }
        if (midiPlayer != null) {
            server.connect(List.of(new Connection(midiPlayer.port(), proxy + ":midi_to_slave_1")));
        }
    }

    /** Length of the recording so far. */
    public long recordedFrames() {
        return recorder.recordedFrames();
    }

    /** Frames that the disk was too slow for, in either direction. */
    public long lostFrames() {
        return recorder.lostFrames() + (player == null ? 0 : player.lateFrames());
    }

    /** Ends the recording; its file is complete. Twice is fine. */
    @Override
    public void close() {
        if (player != null) {
            player.close();
        }
        if (midiPlayer != null) {
            midiPlayer.close();
        }
        recorder.close();
    }

    /** Why sound is missing; null while all is well. */
    @Nullable
    public RuntimeException fault() {
        RuntimeException fault = recorder.fault();
        return fault == null && player != null ? player.fault() : fault;
    }
}
