package org.wirejack.cli.text;

import java.util.Locale;
import org.wirejack.audioadapter.AdapterStatus;
import org.wirejack.audioadapter.bridge.WayReport;

/** How an adapter fares, in one line. */
public final class AdapterText {
    private AdapterText() {}

    /** @param far what is at the other end: {@code the device} */
    public static String line(AdapterStatus status, String far) {
        return "to " + far + " " + figures(status.playback()) + "; from it " + figures(status.capture());
    }

    private static String figures(WayReport way) {
        return String.format(
                Locale.ROOT,
                "%s, %+.1f ppm, latency %.2f ms, off by %+.2f frames, fill %d, gaps %d, missing %d, steps %d",
                way.state().name().toLowerCase(Locale.ROOT),
                way.ratioPpm(),
                way.latencyMillis(),
                way.errorFrames(),
                way.fillFrames(),
                way.gaps(),
                way.underruns() + way.overruns(),
                way.steps());
    }
}
