package org.wirejack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.demo.Demo;
import org.wirejack.cli.demo.DemoPlan;
import org.wirejack.cli.demo.Program;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.load.SoundFont;
import org.wirejack.cli.midi.Score;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.OutputFile;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.option.SessionOptions;
import org.wirejack.cli.tape.Material;
import org.wirejack.cli.tape.TestSignal;
import org.wirejack.cli.tape.WavMaterial;
import org.wirejack.engine.file.WavReader;
import org.wirejack.session.Encodings;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack demo}. */
@Command(
        name = "demo",
        description = "Plays sound through a slave in a second process and back, and says whether it came back right.",
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final int USUAL_RATE = 48_000;
    private static final int USUAL_CHANNELS = 2;
    private static final int USUAL_SECONDS = 10;
    private static final int MAX_SECONDS = 86_400;
    /** For the last notes to die away. */
    private static final int MIDI_TAIL_SECONDS = 2;

    private final Surroundings surroundings;

    @Option(names = "--input", paramLabel = "FILE.wav", description = "What to play; default: a test signal.")
    private @Nullable Path input;

    @Option(names = "--midi", paramLabel = "FILE.mid", description = "Music for the synth; means --load synth.")
    private @Nullable Path midi;

    @Option(
            names = "--load",
            paramLabel = "CLIENT",
            description = "What the slave runs: thru (default), gain[:dB] or synth[:FILE.sf2].")
    private @Nullable String load;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Option(names = "--period", paramLabel = "FRAMES", description = "Frames per cycle, 1 to 8192; default: 256.")
    private int periodFrames = 256;

    @Option(names = "--channels", paramLabel = "N", description = "1 to 255; default: the input's, else 2.")
    private @Nullable Integer channels;

    @Option(names = "--rate", paramLabel = "HZ", description = "Sample rate; default: the input's, else 48000.")
    private @Nullable Integer sampleRate;

    @Option(names = "--seconds", paramLabel = "N", description = "How long; default: all of the input, else 10.")
    private @Nullable Integer seconds;

    @Option(names = "--output", paramLabel = "OUT.wav", description = "Where to write; default: wirejack-demo.wav.")
    private Path output = Path.of("wirejack-demo.wav");

    @Option(names = "--realtime", description = "Play the input at its own pace, not as fast as it goes.")
    private boolean inRealtime;

    @Mixin
    private RealtimeOptions realtime = new RealtimeOptions();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DemoPlan plan = plan();
        realtime.raiseJvm();
        return new Demo(plan, realtime, surroundings).run() ? 0 : 1;
    }

    /** @throws IllegalArgumentException if options are out of range or contradict each other */
    DemoPlan plan() {
        realtime.priority();
        LoadSpec spec = loadSpec();
        Format format = new Format(rate(), Allowed.range("--period", periodFrames, 1, Format.MAX_PERIOD));
        return new DemoPlan(
                program(spec, format.sampleRate()),
                format,
                loadText(),
                spec,
                session.timing(false),
                session.mtu(),
                input == null || inRealtime,
                distinctOutput(),
                encoding(format));
    }

    private Encoding encoding(Format format) {
        Encoding encoding = session.encoding();
        String refusal = Encodings.system().refusal(encoding, format.sampleRate(), format.periodFrames());
        if (refusal != null) {
            throw new IllegalArgumentException("--encoding " + encoding + ": " + refusal);
        }
        return encoding;
    }

    private String loadText() {
        if (load != null) {
            return load;
        }
        return midi == null ? "thru" : "synth";
    }

    private LoadSpec loadSpec() {
        LoadSpec spec = LoadSpec.parse(loadText());
        boolean synth = spec instanceof LoadSpec.SynthSpec;
        if (spec instanceof LoadSpec.SynthSpec wished && wished.soundFont() != null) {
            // The slave would find out too, but only when all is under way.
            SoundFont.find(wished.soundFont());
        }
        if (spec instanceof LoadSpec.RecordSpec) {
            throw new IllegalArgumentException("--load " + load + ": in a demo allowed are thru, gain and synth");
        }
        if (midi != null && !synth) {
            throw new IllegalArgumentException("--load " + load + ": --midi needs the synth");
        }
        if (input != null && synth) {
            throw new IllegalArgumentException("--input " + input + ": a synth plays no sound files");
        }
        return spec;
    }

    private Program program(LoadSpec spec, int rate) {
        Integer wished = channels == null ? null : Allowed.range("--channels", channels, 1, Wire.MAX_CHANNELS);
        int channelCount = wished == null ? USUAL_CHANNELS : wished;
        if (input != null) {
            return recording(input, wished, rate);
        }
        if (spec instanceof LoadSpec.SynthSpec) {
            return music(channelCount, rate);
        }
        long frames = (long) secondsOr(USUAL_SECONDS) * rate;
        return new Program.Generated(new TestSignal(channelCount, frames), "test signal");
    }

    private Program recording(Path file, @Nullable Integer wished, int rate) {
        long mostFrames = (long) secondsOr(MAX_SECONDS) * rate;
        int fileChannels = Allowed.range("--input " + file + ": channels", fileChannels(file), 1, Wire.MAX_CHANNELS);
        int channelCount = wished == null ? fileChannels : wished;
        Material material = new WavMaterial(file, channelCount, mostFrames);
        if (material.frames() == 0) {
            throw new IllegalArgumentException("--input " + file + ": has no samples");
        }
        return new Program.Recorded(material, file, fileChannels, file.toString());
    }

    private Program music(int channelCount, int rate) {
        if (midi == null) {
            long frames = (long) secondsOr(USUAL_SECONDS) * rate;
            return new Program.Music(Score.arpeggio(frames, rate), channelCount, frames, "a broken chord");
        }
        Score score = Score.read(midi, rate);
        long wholeFrames = score.frames() + (long) MIDI_TAIL_SECONDS * rate;
        long frames = Math.min(wholeFrames, (long) secondsOr(MAX_SECONDS) * rate);
        return new Program.Music(score, channelCount, frames, midi.toString());
    }

    private int rate() {
        Integer wished =
                sampleRate == null ? null : Allowed.range("--rate", sampleRate, Format.MIN_RATE, Format.MAX_RATE);
        if (input == null) {
            return wished == null ? USUAL_RATE : wished;
        }
        int fileRate = fileRate(input);
        if (wished != null && wished != fileRate) {
            throw new IllegalArgumentException("--rate " + wished + ": the input has " + fileRate + " Hz");
        }
        return Allowed.range("--input " + input + ": sample rate", fileRate, Format.MIN_RATE, Format.MAX_RATE);
    }

    private static int fileRate(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            return reader.sampleRate();
        }
    }

    private static int fileChannels(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            return reader.channels();
        }
    }

    private int secondsOr(int usual) {
        return seconds == null ? usual : Allowed.range("--seconds", seconds, 1, MAX_SECONDS);
    }

    private Path distinctOutput() {
        OutputFile.writable("--output", output);
        if (input != null && Files.exists(output) && isSame(input, output)) {
            throw new IllegalArgumentException("--output " + output + ": is the input");
        }
        return output;
    }

    private static boolean isSame(Path first, Path second) {
        try {
            return Files.isSameFile(first, second);
        } catch (IOException e) {
            return false;
        }
    }
}
