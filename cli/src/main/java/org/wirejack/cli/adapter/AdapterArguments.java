package org.wirejack.cli.adapter;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.option.Allowed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What stands behind {@code --load audioadapter:}, written as for the stock one. */
@Command(name = "audioadapter", sortOptions = false)
public final class AdapterArguments {
    private static final int USUAL_CHANNELS = 2;
    private static final int MAX_CHANNELS = 255;
    private static final int MIN_PERIODS = 2;
    private static final int MAX_PERIODS = 8;

    @Option(
            names = {"-d", "--device"},
            paramLabel = "DEVICE")
    private @Nullable String device;

    @Option(
            names = {"-r", "--rate"},
            paramLabel = "HZ")
    private @Nullable Integer rate;

    @Option(
            names = {"-p", "--period"},
            paramLabel = "FRAMES")
    private @Nullable Integer periodFrames;

    @Option(
            names = {"-n", "--periods"},
            paramLabel = "N")
    private int periods = MIN_PERIODS;

    @Option(
            names = {"-i", "--in-channels"},
            paramLabel = "N")
    private int captures = USUAL_CHANNELS;

    @Option(
            names = {"-o", "--out-channels"},
            paramLabel = "N")
    private int playbacks = USUAL_CHANNELS;

    @Mixin
    private ResampleOptions resampling = new ResampleOptions();

    private AdapterArguments() {}

    /** @throws IllegalArgumentException if it cannot be understood, or a value is out of range */
    public static AdapterSpec parse(String text) {
        AdapterArguments arguments = new AdapterArguments();
        try {
            new CommandLine(arguments).setExpandAtFiles(false).parseArgs(words(text));
        } catch (ParameterException e) {
            throw new IllegalArgumentException("--load audioadapter:" + text + ": " + e.getMessage(), e);
        }
        return arguments.spec();
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    private AdapterSpec spec() {
        return new AdapterSpec(
                device == null ? new DeviceName.Card(null) : DeviceName.parse(device),
                rate == null ? null : Allowed.range("audioadapter -r", rate, Format.MIN_RATE, Format.MAX_RATE),
                periodFrames == null ? null : Allowed.range("audioadapter -p", periodFrames, 1, Format.MAX_PERIOD),
                Allowed.range("audioadapter -n", periods, MIN_PERIODS, MAX_PERIODS),
                resampling.adapter(
                        Allowed.range("audioadapter -i", captures, 0, MAX_CHANNELS),
                        Allowed.range("audioadapter -o", playbacks, 0, MAX_CHANNELS)));
    }
}
