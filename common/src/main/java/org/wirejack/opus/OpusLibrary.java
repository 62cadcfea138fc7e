package org.wirejack.opus;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which libopus there is, and what it can be asked for. Control threads.
 *
 * @param version as it names itself, {@code libopus 1.3.1}; null when there is none
 * @param customModes whether it was built with Opus Custom
 */
public record OpusLibrary(@Nullable String version, boolean customModes) {
    private static final OpusLibrary SYSTEM = look();
    private static final Pattern NUMBER = Pattern.compile("libopus (\\d{1,6})\\.(\\d{1,6})\\b.*");
    private static final String STANDARD = "48000 Hz with periods of 120, 240, 480 or 960 frames";

    /** What users set, or could: not all that there are. */
    private static final int[] USUAL_PERIODS = {
        48, 64, 96, 120, 128, 160, 192, 240, 256, 320, 384, 480, 512, 640, 768, 800, 960, 1024
    };

    /** This system's. */
    public static OpusLibrary system() {
        return SYSTEM;
    }

    private static OpusLibrary look() {
        boolean there = Libopus.has("opus_get_version_string") && Libopus.has("opus_encoder_init");
        return new OpusLibrary(there ? StandardOpus.version() : null, there && Libopus.has("opus_custom_decoder_init"));
    }

    /** Why there can be no Opus whatever the mode, in half a sentence; or null. */
    public @Nullable String refusal() {
        return version == null ? "no libopus is installed here" : null;
    }

    /** Why it cannot code in this mode, in half a sentence; or null when it can. */
    public @Nullable String refusal(OpusMode mode) {
        if (version == null || codes(mode)) {
            return refusal();
        }
        if (!customModes) {
            return version + " here codes " + STANDARD + " only, not " + mode;
        }
        String fault = decodesEveryMode() ? " has no mode for " : " here is not safe at ";
        return version + fault + mode + ", but codes " + alternatives(mode.sampleRate());
    }

    private boolean codes(OpusMode mode) {
        if (mode.standard() || !customModes) {
            return mode.standard();
        }
        return decodesEveryMode() ? CustomOpus.exists(mode) : SafeModes.contain(mode);
    }

    private String alternatives(int sampleRate) {
        StringJoiner periods = new StringJoiner(", ", "periods of ", " frames there").setEmptyValue(STANDARD);
        for (int periodFrames : USUAL_PERIODS) {
            if (codes(new OpusMode(sampleRate, periodFrames))) {
                periods.add(Integer.toString(periodFrames));
            }
        }
        return periods.toString();
    }

    /** From 1.4 on; a version that does not say is taken for an old one. */
    private boolean decodesEveryMode() {
        Matcher number = NUMBER.matcher(version == null ? "" : version);
        if (!number.matches()) {
            return false;
        }
        int major = Integer.parseInt(number.group(1));
        return major > 1 || major == 1 && Integer.parseInt(number.group(2)) >= 4;
    }
}
