package org.wirejack.cli.load;

import java.util.List;
import java.util.function.Consumer;
import org.wirejack.engine.driver.Pacing;

/** Makes loads of their descriptions. */
public final class Loads {
    private Loads() {}

    /**
     * Reads sound fonts too, which may take a second.
     *
     * @param pacing of threads that run the cycles of a device with its own clock
     * @param notices takes lines for the user, from any thread
     * @throws IllegalArgumentException if a file is not what it should be
     */
    public static List<Load> create(List<LoadSpec> specs, Pacing pacing, Consumer<String> notices) {
        return specs.stream().map(spec -> create(spec, pacing, notices)).toList();
    }

    private static Load create(LoadSpec spec, Pacing pacing, Consumer<String> notices) {
        return switch (spec) {
            case LoadSpec.ThruSpec thru -> new Thru();
            case LoadSpec.GainSpec gain -> new Gain(gain.factor());
            case LoadSpec.SynthSpec synth -> synth(synth, notices);
            case LoadSpec.AudioAdapterSpec audio -> new AdapterLoad(audio.adapter(), pacing, notices);
            case LoadSpec.RecordSpec recorder -> new TapeDeck(recorder.file());
        };
    }

    private static Load synth(LoadSpec.SynthSpec spec, Consumer<String> notices) {
        SoundFont font = SoundFont.find(spec.soundFont());
        if (spec.soundFont() == null) {
            notices.accept("synth plays " + font.origin());
        }
        return new Synth(font);
    }
}
