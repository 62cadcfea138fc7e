package org.wirejack.cli.adapter;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audio.Direction;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.AdapterOptions;
import org.wirejack.audioadapter.DeviceFailed;
import org.wirejack.cli.tape.Player;
import org.wirejack.cli.tape.Recorder;
import org.wirejack.cli.tape.WavMaterial;
import org.wirejack.cli.tape.WavSink;
import org.wirejack.cli.text.FaultText;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.engine.file.BadWav;
import org.wirejack.engine.file.WavReader;

/** A file in the place of a sound card: its input is heard once, and what is played is recorded, by the system's timer. */
final class WavDevice implements ClockedServer {
    private final DeviceName.Wav name;
    private final EmbeddedServer server;
    private final TimerDriver clock;
    private final Player player;
    private final @Nullable Recorder recorder;

    /** @throws DeviceFailed if the input is no WAV file */
    WavDevice(DeviceName.Wav name, Format format, AdapterOptions options, Pacing pacing, Consumer<String> notices) {
        this.name = name;
        server = new EmbeddedServer(new Format(rate(name.input()), format.periodFrames()));
        server.onFault(fault -> notices.accept(FaultText.line(fault)));
        clock = new TimerDriver(server, Channels.NONE, pacing);
        int rate = server.format().sampleRate();
        int captures = Math.max(1, options.captures());
        player = new Player(server, "in", new WavMaterial(name.input(), captures, Long.MAX_VALUE), rate);
        recorder = recorder(name.output(), Math.max(1, options.playbacks()));
    }

    private static int rate(Path input) {
        try (WavReader reader = WavReader.open(input)) {
            return reader.sampleRate();
        } catch (BadWav e) {
            throw new DeviceFailed("wav:" + input + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Recorder recorder(@Nullable Path output, int channels) {
        if (output == null) {
            return null;
        }
        int rate = server.format().sampleRate();
        WavSink sink = new WavSink(output, rate, channels);
        Recorder.Recording recording = new Recorder.Recording(channels, Recorder.Trigger.ALWAYS, sink);
        return new Recorder(server, "out", recording, rate, Long.MAX_VALUE);
    }

    @Override
    public AudioServer audio() {
        return server;
    }

    @Override
    public String text() {
        return "wav:" + name.input();
    }

    @Override
    public List<String> terminals(Direction direction) {
        Recorder tape = recorder;
        if (direction == Direction.OUTPUT) {
            return IntStream.rangeClosed(1, player.channels())
                    .mapToObj(player::port)
                    .toList();
        }
        return tape == null
                ? List.of()
                : IntStream.rangeClosed(1, tape.channels()).mapToObj(tape::port).toList();
    }

    @Override
    public void start() {
        clock.start();
        server.transport().start();
    }

    @Override
    public @Nullable String end() {
        return null;
    }

    @Override
    public void close() {
        clock.close();
        player.close();
        if (recorder != null) {
            recorder.close();
        }
        server.close();
    }
}
