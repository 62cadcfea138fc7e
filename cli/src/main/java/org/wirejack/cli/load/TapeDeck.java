package org.wirejack.cli.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.cli.tape.Recorder;
import org.wirejack.cli.tape.Recorder.Recording;
import org.wirejack.cli.tape.Recorder.Trigger;
import org.wirejack.cli.tape.Take;
import org.wirejack.cli.tape.WavSink;

/** Records all that comes from the driver into a WAV file; into a further one when channels or format
 * change. None that is there is replaced. */
public final class TapeDeck implements Load {
    private final List<String> report = new ArrayList<>();
    private final Path file;
    private Path take;
    private @Nullable Recorder recorder;

    public TapeDeck(Path file) {
        this.file = file;
        take = file;
    }

    @Override
    public Insert insert(AudioServer server, Terminals terminals) {
        int channels = Math.max(1, terminals.captures());
        int sampleRate = server.format().sampleRate();
        take = Take.free(file);
        WavSink sink = new WavSink(take, sampleRate, channels);
        Recorder next = new Recorder(
                server,
                "record",
                new Recording(channels, Trigger.ALWAYS, sink),
                Recorder.usualBufferFrames(channels, sampleRate),
                Long.MAX_VALUE);
        recorder = next;
        List<Connection> cables = IntStream.rangeClosed(1, terminals.captures())
                .mapToObj(i -> new Connection(terminals.capture(i), next.port(i)))
                .toList();
        return new Insert(next.client(), cables);
    }

    @Override
    public void removed() {
        Recorder last = recorder;
        if (last != null) {
            last.close();
            report.add(line(last));
            recorder = null;
        }
    }

    @Override
    public List<String> report() {
        return List.copyOf(report);
    }

    private String line(Recorder last) {
        String lost = last.lostFrames() == 0 ? "" : ", " + last.lostFrames() + " frames lost: the disk was too slow";
        RuntimeException fault = last.fault();
        String broken = fault == null ? "" : ", broken off: " + fault.getMessage();
        return "record " + take + ": " + last.recordedFrames() + " frames" + lost + broken;
    }
}
