package org.wirejack.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioPort;

/**
 * How loud the channels of one end are, for one who looks now and then. While nobody looks, a cycle reads one field and does no
 * more.
 *
 * <p>The reader asks by a new number. The first cycle that sees it lays out what was gathered since the number before, and
 * says that number back; until the reader asks again nothing there changes. So neither waits for the other, and no peak
 * between two readings is missed. {@link #measure} is the cycle thread's, all else one reader's.
 */
public final class Levels {
    private static final int NOBODY = 0;

    private final ChannelPeaks sent = new ChannelPeaks();
    private final ChannelPeaks heard = new ChannelPeaks();
    private volatile int asked = NOBODY;
    private volatile int answered = NOBODY;

    /** The cycle thread's own copy of {@link #answered}. */
    private int last = NOBODY;

    private int number = NOBODY;
    /** What is laid out first was gathered since somebody else looked, who knows when. */
    private boolean stale = true;

    /**
     * The highest samples since the reading before.
     *
     * @param sent of what goes onto the wire, by channel; 1 is full scale
     * @param heard of what came from it
     */
    public record Reading(List<Float> sent, List<Float> heard) {
        public Reading {
            sent = List.copyOf(sent);
            heard = List.copyOf(heard);
        }
    }

    /** Cycle thread only: once a cycle, when all is said and done. */
    void measure(AudioPort[] inputs, AudioPort[] outputs, int frames) {
        int now = asked;
        if (now == NOBODY) {
            return;
        }
        if (now != last) {
            sent.handOver(inputs.length);
            heard.handOver(outputs.length);
            last = now;
            answered = now;
        }
        sent.gather(inputs, frames);
        heard.gather(outputs, frames);
    }

    /** What was gathered between the two calls before; null if that is nothing yet, or no cycle has run since. */
    public @Nullable Reading read() {
        if (asked != NOBODY && answered != asked) {
            return null;
        }
        Reading reading = asked == NOBODY || stale ? null : new Reading(sent.handed(), heard.handed());
        stale = asked == NOBODY;
        number = number == Integer.MAX_VALUE ? 1 : number + 1;
        asked = number;
        return reading;
    }

    /** Nobody looks any more. */
    public void rest() {
        asked = NOBODY;
        stale = true;
    }
}
