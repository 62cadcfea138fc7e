package org.wirejack.netmanager.patch;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What became of one remembered cable.
 *
 * <pre>
 * state     a port is missing   plugged in    both ports, but no cable
 * AWAY      AWAY                PLUGGED       AWAY, RESTORE
 * PLUGGED   AWAY                PLUGGED       PULLED
 * PULLED    AWAY                PLUGGED       PULLED, after a second FORGET
 * REFUSED   AWAY                PLUGGED       REFUSED
 * </pre>
 *
 * Other ports of the same names mean that the former were missing, seen or not. A client that leaves may lose its cables a moment before its ports, hence the second.
 */
final class RememberedCable {
    static final long PULLED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What to do. */
    enum Action {
        NOTHING,
        RESTORE,
        FORGET
    }

    private enum State {
        AWAY,
        PLUGGED,
        PULLED,
        REFUSED
    }

    private State state = State.AWAY;
    private @Nullable Ends ends;
    private long pulledNanos;

    /** @param now its ports, null if one is missing */
    Action look(@Nullable Ends now, boolean plugged, long nowNanos) {
        if (!Objects.equals(now, ends)) {
            ends = now;
            state = State.AWAY;
        }
        if (now == null) {
            return Action.NOTHING;
        }
        if (plugged) {
            state = State.PLUGGED;
            return Action.NOTHING;
        }
        return switch (state) {
            case AWAY -> Action.RESTORE;
            case PLUGGED -> pull(nowNanos);
            case PULLED -> nowNanos - pulledNanos >= PULLED_NANOS ? Action.FORGET : Action.NOTHING;
            case REFUSED -> Action.NOTHING;
        };
    }

    private Action pull(long nowNanos) {
        state = State.PULLED;
        pulledNanos = nowNanos;
        return Action.NOTHING;
    }

    void restored() {
        state = State.PLUGGED;
    }

    /** The server does not take it; it is tried again when its ports have been away. */
    void refused() {
        state = State.REFUSED;
    }
}
