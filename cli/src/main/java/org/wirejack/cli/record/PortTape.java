package org.wirejack.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.cli.tape.Recorder;
import org.wirejack.cli.tape.Recorder.Recording;
import org.wirejack.cli.tape.Recorder.Trigger;
import org.wirejack.cli.tape.Take;
import org.wirejack.cli.tape.WavSink;
import org.wirejack.engine.file.Mark;
import org.wirejack.jackserver.JackFailed;
import org.wirejack.netmanager.patch.PatchKeeper;

/**
 * A recording of certain ports into one file, a channel each. Ports that leave are silent, which is marked, until they are
 * back. Control thread.
 */
public final class PortTape implements AutoCloseable {
    private static final long NOT_AWAY = -1;

    private final AudioServer server;
    private final List<String> sources;
    private final int sampleRate;
    private final Path file;
    private final Consumer<String> lines;
    private final WavSink sink;
    private final PeakMeter meter;
    private final Recorder recorder;
    /** By full name, the serials of the ports that were plugged in. */
    private final Map<String, Long> plugged = new HashMap<>();

    private long awayFrame = NOT_AWAY;
    private String awayText = "";
    private long lookedFrame;
    private boolean closed;

    /**
     * Starts recording; all ports are in it from its first frame on.
     *
     * @param sources full names, 1 to 255
     * @param wish where to; another name near it if that is there already
     * @param mostFrames where it ends
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public PortTape(AudioServer server, List<String> sources, Path wish, long mostFrames, Consumer<String> lines) {
        this.server = server;
        this.sources = List.copyOf(sources);
        this.lines = lines;
        sampleRate = server.format().sampleRate();
        file = Take.free(wish);
        sink = new WavSink(file, sampleRate, sources.size());
        meter = new PeakMeter(sink);
        Recording recording = new Recording(sources.size(), Trigger.WHEN_TOLD, meter);
        recorder = new Recorder(
                server,
                PatchKeeper.PASSING_CLIENTS,
                recording,
                Recorder.usualBufferFrames(sources.size(), sampleRate),
                mostFrames);
        look(null);
        recorder.record();
        lines.accept("recording " + file + ": " + TapeText.channels(sources.size()) + ", " + sampleRate + " Hz");
    }

    public List<String> sources() {
        return sources;
    }

    /** Length so far. */
    public long frames() {
        return recorder.recordedFrames();
    }

    /**
     * Plugs in ports that are new, and marks what is away; to be called a few times a second.
     *
     * @param away who is known to be silent although its ports are there; null for nobody
     */
    public void look(@Nullable String away) {
        Map<String, Long> serials = new HashMap<>();
        server.ports().forEach(port -> serials.put(port.name(), port.serial()));
        plug(serials);
        String missing = missing();
        markAbsence(missing.isEmpty() ? away : missing);
        lookedFrame = frames();
    }

    private void plug(Map<String, Long> serials) {
        List<Connection> cables = new ArrayList<>();
        plugged.keySet().retainAll(serials.keySet());
        for (int i = 0; i < sources.size(); i++) {
            Long serial = serials.get(sources.get(i));
            if (serial != null && !serial.equals(plugged.put(sources.get(i), serial))) {
                cables.add(new Connection(sources.get(i), recorder.port(i + 1)));
            }
        }
        if (!cables.isEmpty()) {
            connect(cables);
        }
    }

    /** A port may have left meanwhile, and one of JACK's cannot be connected before its client is active: next time, then. */
    private void connect(List<Connection> cables) {
        try {
            server.connect(cables);
        } catch (IllegalArgumentException | JackFailed notNow) {
            cables.forEach(cable -> plugged.remove(cable.output()));
        }
    }

    /** The clients whose ports are not plugged in. */
    private String missing() {
        return sources.stream()
                .filter(name -> !plugged.containsKey(name))
                .map(name -> name.substring(0, name.indexOf(':')))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void markAbsence(@Nullable String away) {
        if (away != null && awayFrame == NOT_AWAY) {
            awayFrame = lookedFrame;
            awayText = away;
            lines.accept(file + ": " + away + " is away, and silent in the recording");
        } else if (away == null && awayFrame != NOT_AWAY) {
            endAbsence();
            lines.accept(file + ": " + awayText + " is back");
        }
    }

    private void endAbsence() {
        mark(awayFrame, awayText + " was away");
        awayFrame = NOT_AWAY;
    }

    /** Something was wrong between the last look and now. */
    public void mark(String text) {
        if (awayFrame == NOT_AWAY) {
            mark(lookedFrame, text);
        }
    }

    private void mark(long fromFrame, String text) {
        sink.marks().add(new Mark(fromFrame, frames() - fromFrame, text));
    }

    /** Whether nothing is written any more. */
    public boolean broken() {
        return recorder.fault() != null;
    }

    /** How far it is, and how loud, in one line. */
    public String status() {
        return file + ": " + TapeText.time(frames(), sampleRate) + ", " + TapeText.channels(sources.size()) + ", "
                + TapeText.size(frames(), sources.size()) + ", " + meter.text()
                + TapeText.marks(sink.marks().count());
    }

    /** Ends the recording, says what has become of it, and makes the file whole. Twice is fine. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        recorder.pause();
        if (awayFrame != NOT_AWAY) {
            endAbsence();
        }
        recorder.close();
        RuntimeException fault = recorder.fault();
        if (fault != null) {
            lines.accept(Objects.requireNonNullElse(fault.getMessage(), fault.toString()));
        }
        lines.accept(result(fault != null));
        String marksFault = sink.marks().fault();
        if (marksFault != null) {
            lines.accept(marksFault);
        }
    }

    private String result(boolean brokenOff) {
        long marks = sink.marks().count();
        long lost = recorder.lostFrames();
        return file + ": " + TapeText.time(sink.frames(), sampleRate) + " (" + sink.frames() + " frames), "
                + TapeText.channels(sources.size())
                + TapeText.marks(marks)
                + (lost == 0 ? "" : ", " + lost + " frames lost, the disk was too slow")
                + (marks == 0 ? "" : ", listed in " + Take.marksBeside(file))
                + (brokenOff ? ", broken off; what is there is whole" : "");
    }
}
