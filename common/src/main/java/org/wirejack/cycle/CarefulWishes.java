package org.wirejack.cycle;

import org.wirejack.codec.FloatGeometry;
import org.wirejack.codec.PeriodBuffer;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Wire;

/**
 * Which ports to ask a stock peer for, so that it does not overrun its memory whatever its user connects next.
 *
 * <p>It sends those that we ask for <em>and</em> that are connected over there, which we learn from its packets only. Up
 * to 40 ports (at MTU 1500) are safe in any case. Beyond, we ask for the ports that it sends and for so many others, in
 * turn, that no number in between is harmful. When it sends 40 and more may be connected, asking for more could land at
 * 41 to 43. So once nothing has changed for a while we ask a few times for the others alone, which costs those 40 a few
 * cycles of silence, and then for as many of all as are safe. Cycle thread only.
 */
final class CarefulWishes {
    /** A client connects its ports one by one; asked for before it is done, they would have to be asked for again. */
    private static final long CALM_NANOS = 500_000_000L;
    /** Each comes after twice the time of the one before. */
    private static final int MOST_SEARCHES = 4;
    /** Beside the latency, for the list to get there and what it asks for to come back. */
    private static final int SPARE_CYCLES = 4;

    private final FloatGeometry geometry;
    private final boolean needed;
    private final int effectCycles;
    private final int calmCycles;
    /** What we would like to hear, as far as it is safe in all. */
    private final PortSet wishes;
    /** What we ask for. */
    private final PortSet asked;
    /** What the peer sends when it is asked. */
    private final PortSet carried;

    private final PortSet next;
    private int cyclesSinceAsked;
    private int cyclesSinceChange;
    private int searches;
    private boolean searching;
    private int turn;

    /** @param channels of the stream that the peer sends */
    CarefulWishes(CycleFormat format, int channels) {
        geometry = new FloatGeometry(format.params().mtu(), format.params().periodFrames());
        needed = !format.portGroups() && format.params().encoder() == Encoder.FLOAT.ordinal() && safeFrom(0) < channels;
        effectCycles = format.params().latencyCycles() + SPARE_CYCLES;
        calmCycles = (int) Math.max(effectCycles, CALM_NANOS / format.periodNanos());
        wishes = new PortSet(channels);
        asked = new PortSet(channels);
        carried = new PortSet(channels);
        next = new PortSet(channels);
    }

    /** The largest number of ports that is safe, as all numbers from {@code ports} to it are. */
    private int safeFrom(int ports) {
        int safe = ports;
        while (safe < Wire.MAX_CHANNELS && !geometry.overruns(safe + 1)) {
            safe++;
        }
        return safe;
    }

    /** What to ask for when these are wanted; valid until the next call. */
    PortSet ask(PortSet wanted) {
        if (!needed) {
            return wanted;
        }
        next.copyFrom(wanted).keepFirst(geometry.largestSafe(wanted.count()));
        if (!wishes.sameAs(next)) {
            wishes.copyFrom(next);
            restart();
            choose();
        }
        return next.copyFrom(asked);
    }

    /** A cycle came whole, with these ports. */
    void heard(PeriodBuffer audio) {
        if (needed) {
            cyclesSinceAsked++;
            cyclesSinceChange++;
            if (cyclesSinceAsked >= effectCycles) {
                learn(audio);
                choose();
            }
        }
    }

    private void learn(PeriodBuffer audio) {
        next.clear();
        for (int port = 0; port < next.channels(); port++) {
            if (audio.has(port) || searching && carried.contains(port)) {
                next.append(port);
            }
        }
        next.keepFirst(geometry.largestSafe(next.count()));
        if (!next.sameAs(carried)) {
            carried.copyFrom(next);
            if (!searching) {
                restart();
            }
        }
        searching = false;
    }

    private void restart() {
        cyclesSinceChange = 0;
        searches = 0;
    }

    /** Asks for what is carried and, up to the safe number, for others in turn; or for others alone. */
    private void choose() {
        keepWished();
        int safe = safeFrom(carried.count());
        int others = wishes.count() - carried.count();
        searching = safe == carried.count()
                && others > 0
                && searches < MOST_SEARCHES
                && cyclesSinceChange >= calmCycles << searches;
        if (searching) {
            searches++;
            cyclesSinceChange = 0;
            assemble(false, Math.min(others, safeFrom(0)), others);
        } else {
            assemble(true, Math.min(others, safe - carried.count()), others);
        }
        if (!next.sameAs(asked)) {
            asked.copyFrom(next);
            cyclesSinceAsked = 0;
        }
    }

    private void keepWished() {
        next.clear();
        for (int i = 0; i < carried.count(); i++) {
            if (wishes.contains(carried.indices()[i])) {
                next.append(carried.indices()[i]);
            }
        }
        next.keepFirst(geometry.largestSafe(next.count()));
        carried.copyFrom(next);
    }

    /** Fills {@link #next} with {@code count} of the {@code others}, from where the last turn ended, and with the carried. */
    private void assemble(boolean withCarried, int count, int others) {
        next.clear();
        int number = 0;
        for (int i = 0; i < wishes.count(); i++) {
            int port = wishes.indices()[i];
            if (carried.contains(port)) {
                if (withCarried) {
                    next.append(port);
                }
            } else if (Math.floorMod(number++ - turn, others) < count) {
                next.append(port);
            }
        }
        turn = others > 0 ? (turn + count) % others : 0;
    }
}
