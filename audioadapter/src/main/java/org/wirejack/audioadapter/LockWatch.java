package org.wirejack.audioadapter;

import java.util.Locale;
import java.util.Optional;
import org.wirejack.audioadapter.bridge.WayReport;
import org.wirejack.audioadapter.bridge.WayState;

/** Notices when an adapter locks, and when it loses that again. That its device has gone is told by others. One control thread. */
public final class LockWatch {
    /** A device that ends is silent for a moment before it is known to have gone; that is no loss of a lock. */
    private static final int LOOKS_UNTIL_LOST = 2;

    private final String name;
    private boolean locked;
    private int looksUnlocked;
    private long gapsBefore;
    private long missingBefore;

    /** @param name what the lines begin with */
    public LockWatch(String name) {
        this.name = name;
    }

    /** A line for the user if something has changed since the last look. To be called about ten times a second. */
    public Optional<String> look(AdapterStatus now, AdapterOptions options) {
        if (now.device() == null) {
            locked = false;
            return Optional.empty();
        }
        boolean is = locked(now.playback(), options.playbacks()) && locked(now.capture(), options.captures());
        looksUnlocked = is ? 0 : looksUnlocked + 1;
        if (is == locked || locked && looksUnlocked < LOOKS_UNTIL_LOST) {
            return Optional.empty();
        }
        locked = is;
        return Optional.of(name + (is ? locking(now, options) : losing(now)));
    }

    private static boolean locked(WayReport way, int channels) {
        return channels == 0 || way.state() == WayState.LOCKED;
    }

    private String locking(AdapterStatus now, AdapterOptions options) {
        gapsBefore = gaps(now);
        missingBefore = missing(now);
        return " is locked: " + figures(now, options);
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

    private String losing(AdapterStatus now) {
        return " has lost its lock: " + cause(now) + "; it locks again by itself";
    }

    private String cause(AdapterStatus now) {
        if (gaps(now) > gapsBefore) {
            return "one of the two clocks stood still, or jumped";
        }
        return missing(now) > missingBefore
                ? "sound stopped, or came too late"
                : "one of the two clocks changed its rate";
    }

    /** Both ways hear of the same two clocks; of a way without channels nothing is known. */
    private static long gaps(AdapterStatus now) {
        return Math.max(now.playback().gaps(), now.capture().gaps());
    }

    private static long missing(AdapterStatus now) {
        return missing(now.playback()) + missing(now.capture());
    }

    private static long missing(WayReport way) {
        return way.underruns() + way.overruns();
    }
}
