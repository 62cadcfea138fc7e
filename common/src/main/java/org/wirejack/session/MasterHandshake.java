package org.wirejack.session;

import org.wirejack.wire.Capability;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;

/**
 * The master's half of one set-up, from its first SETUP to the slave's START. Pure: time and messages come in, what to
 * do comes out. One thread.
 *
 * <pre>
 * state      time is due                message                    becomes
 * WAITING    SEND_SETUP, ten times      START_MASTER  STARTED      STARTED
 * WAITING    GIVE_UP afterwards         refusal       DECLINED     ENDED
 * WAITING                               other         NOTHING      WAITING
 * STARTED, ENDED: NOTHING for ever
 * </pre>
 */
public final class MasterHandshake {
    /** What to do. */
    public enum Action {
        NOTHING,
        /** Send {@link #params} as SETUP. */
        SEND_SETUP,
        /** The slave is ready: {@link #params} hold. */
        STARTED,
        /** The slave will not: {@link #refusal} says why. */
        DECLINED,
        /** The slave does not answer. */
        GIVE_UP
    }

    private enum State {
        WAITING,
        STARTED,
        ENDED
    }

    /** A stock slave waits 1 s for SETUP before it asks again; longer waits of ours would only meet a new socket. */
    static final long RETRY_NANOS = 1_000_000_000L;

    static final int MAX_SETUPS = 10;

    private final SessionParams params;
    private State state = State.WAITING;
    private int setups;
    private long nextSetupNanos;
    private RefusalReason refusal = RefusalReason.PARAMETERS;
    private int refusedRate;

    public MasterHandshake(SessionParams params, long nowNanos) {
        this.params = params;
        nextSetupNanos = nowNanos;
    }

    public Action onTime(long nowNanos) {
        if (state != State.WAITING || nowNanos - nextSetupNanos < 0) {
            return Action.NOTHING;
        }
        if (setups == MAX_SETUPS) {
            state = State.ENDED;
            return Action.GIVE_UP;
        }
        setups++;
        nextSetupNanos = nowNanos + RETRY_NANOS;
        return Action.SEND_SETUP;
    }

    /** A params packet came on the session's socket. */
    public Action onMessage(MessageKind kind, SessionParams message) {
        if (state != State.WAITING) {
            return Action.NOTHING;
        }
        if (kind == MessageKind.START_MASTER) {
            state = State.STARTED;
            return Action.STARTED;
        }
        if (kind == MessageKind.KILL_MASTER && Capability.isRefusal(message.capability())) {
            state = State.ENDED;
            refusal = Capability.reason(message.capability());
            refusedRate = message.sampleRate();
            return Action.DECLINED;
        }
        return Action.NOTHING;
    }

    public SessionParams params() {
        return params;
    }

    /** Why the slave declined, with both sides' values. */
    public String refusal() {
        return switch (refusal) {
            case SAMPLE_RATE -> "runs at " + refusedRate + " Hz only, this master at " + params.sampleRate() + " Hz";
            case ENCODER ->
                "cannot do " + Encoding.of(params) + " at " + params.sampleRate() + " Hz with periods of "
                        + params.periodFrames() + " frames";
            case OTHER_MASTER -> "is to join another master";
            case VERSION, PARAMETERS, FULL -> "declined: " + refusal;
        };
    }
}
