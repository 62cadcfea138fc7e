package org.wirejack.cli.load;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.adapter.AdapterArguments;
import org.wirejack.cli.adapter.AdapterSpec;
import org.wirejack.cli.option.OutputFile;

/** What {@code --load} asks for, checked as far as can be without a server. */
public sealed interface LoadSpec {
    /** The client copies. */
    record ThruSpec() implements LoadSpec {}

    /** @param decibels {@value #LEAST_DECIBELS} to {@value #MOST_DECIBELS} */
    record GainSpec(float decibels) implements LoadSpec {
        /** What every sample is multiplied by. */
        public float factor() {
            return (float) Math.pow(10, decibels / 20);
        }
    }

    /** @param soundFont null: one of the system's, or the JDK's own */
    record SynthSpec(@Nullable Path soundFont) implements LoadSpec {}

    /** @param file writable WAV file */
    record RecordSpec(Path file) implements LoadSpec {}

    /** An audio adapter; see {@link AdapterArguments}. */
    record AudioAdapterSpec(AdapterSpec adapter) implements LoadSpec {}

    int LEAST_DECIBELS = -120;
    int MOST_DECIBELS = 40;
    float USUAL_DECIBELS = -6;

    /**
     * Reads {@code thru}, {@code gain[:dB]}, {@code synth[:FILE.sf2]}, {@code record:FILE.wav} or {@code
     * audioadapter[:OPTIONS]}.
     *
     * @throws IllegalArgumentException if it is none of these, or the part behind the colon is wrong
     */
    static LoadSpec parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String argument = colon < 0 ? "" : text.substring(colon + 1);
        return switch (name) {
            case "thru" -> thru(text, argument);
            case "gain" -> gain(text, argument);
            case "synth" -> synth(text, argument);
            case "record" -> record(text, argument);
            case "audioadapter" -> new AudioAdapterSpec(AdapterArguments.parse(argument));
            default ->
                throw fault(
                        text,
                        "known are thru, gain[:dB], synth[:FILE.sf2], record:FILE.wav and audioadapter[:OPTIONS]");
        };
    }

    private static LoadSpec thru(String text, String argument) {
        if (!argument.isEmpty()) {
            throw fault(text, "thru has no argument");
        }
        return new ThruSpec();
    }

    private static LoadSpec gain(String text, String argument) {
        float decibels = argument.isEmpty() ? USUAL_DECIBELS : number(text, argument);
        if (!(decibels >= LEAST_DECIBELS && decibels <= MOST_DECIBELS)) {
            throw fault(text, "allowed is " + LEAST_DECIBELS + " to " + MOST_DECIBELS + " dB");
        }
        return new GainSpec(decibels);
    }

    private static float number(String text, String argument) {
        try {
            return Float.parseFloat(argument);
        } catch (NumberFormatException e) {
            throw fault(text, "not a number of dB");
        }
    }

    private static LoadSpec synth(String text, String argument) {
        if (argument.isEmpty()) {
            return new SynthSpec(null);
        }
        Path file = Path.of(argument);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw fault(text, "no such sound font, or it cannot be read");
        }
        return new SynthSpec(file);
    }

    private static LoadSpec record(String text, String argument) {
        if (argument.isEmpty()) {
            throw fault(text, "say where to: record:FILE.wav");
        }
        return new RecordSpec(OutputFile.writable("--load", Path.of(argument)));
    }

    private static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException("--load " + text + ": " + reason);
    }
}
