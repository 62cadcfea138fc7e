package org.wirejack.audioadapter;

import java.util.Locale;
import java.util.Optional;
import org.wirejack.audioadapter.bridge.WayReport;
import org.wirejack.audioadapter.bridge.WayState;

/** Notices when an adapter locks, and when it loses that again. One control thread. */
public final class LockWatch {
    private final String name;
    private boolean locked;

    /** @param name what the lines begin with */
    public LockWatch(String name) {
        this.name = name;
    }

    /** A line for the user if something has changed since the last look. */
    public Optional<String> look(AdapterStatus now, AdapterOptions options) {
        boolean was = locked;
        locked = locked(now.playback(), options.playbacks()) && locked(now.capture(), options.captures());
        if (locked == was) {
            return Optional.empty();
        }
        return Optional.of(
                name + (locked ? " is locked: " + figures(now, options) : " has lost its lock: " + gaps(now)));
    }

    private static boolean locked(WayReport way, int channels) {
        return channels == 0 || way.state() == WayState.LOCKED;
    }

    private static String figures(AdapterStatus now, AdapterOptions options) {
        WayReport way = options.captures() > 0 ? now.capture() : now.playback();
        double ppm = options.captures() > 0 ? way.ratioPpm() : -way.ratioPpm();
        return String.format(Locale.ROOT, "the device is %+.1f ppm off, latency %s", ppm, latency(now, options));
    }

    private static String latency(AdapterStatus now, AdapterOptions options) {
        String to = String.format(Locale.ROOT, "%.2f ms to it", now.playback().latencyMillis());
        String from =
                String.format(Locale.ROOT, "%.2f ms from it", now.capture().latencyMillis());
        if (options.captures() == 0) {
            return to;
        }
        return options.playbacks() == 0 ? from : to + ", " + from;
    }

    private static String gaps(AdapterStatus now) {
        return "gaps " + now.playback().gaps() + ", missing " + now.playback().underruns() + " to the device and "
                + now.capture().underruns() + " from it, so far";
    }
}
