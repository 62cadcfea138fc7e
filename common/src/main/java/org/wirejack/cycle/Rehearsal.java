package org.wirejack.cycle;

import java.util.List;
import java.util.function.Consumer;
import org.wirejack.link.SystemLinks;
import org.wirejack.link.TransportFailed;
import org.wirejack.session.Encodings;
import org.wirejack.wire.Capability;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;

/**
 * Has the real cycle code run some thousand times between two sockets of this machine, so that it is compiled before the
 * first cycle that somebody hears; each way of writing a cycle for itself. Control threads; takes a fraction of a second.
 */
public final class Rehearsal {
    /** Cycles between our own ends. */
    public static final Rehearsal OURS =
            new Rehearsal(Capability.acceptance(Capability.KNOWN), 64, Encoding.FLOAT, 3000);

    /** Cycles with a stock peer. */
    public static final Rehearsal STOCK = new Rehearsal(0, 64, Encoding.FLOAT, 3000);

    /** Opus, in a period that every libopus codes; a frame of it has the compilers busier than a packet of samples. */
    public static final Rehearsal OPUS =
            new Rehearsal(Capability.acceptance(Capability.KNOWN), 120, Encoding.opus(64), 1000);

    /** Whatever a session may need. */
    public static final List<Rehearsal> ALL = List.of(OURS, STOCK, OPUS);

    private final int capability;
    private final int periodFrames;
    private final Encoding encoding;
    /** After these the JVM's compilers have had all they ask for; measured in docs/performance.md. */
    private final int cycles;

    private boolean played;

    private Rehearsal(int capability, int periodFrames, Encoding encoding, int cycles) {
        this.capability = capability;
        this.periodFrames = periodFrames;
        this.encoding = encoding;
        this.cycles = cycles;
    }

    /** What is to be rehearsed before a session. */
    public static Rehearsal of(CycleFormat format) {
        if (format.params().encoder() == Encoder.OPUS.ordinal()) {
            return OPUS;
        }
        return format.peerIsOurs() ? OURS : STOCK;
    }

    /**
     * Rehearses, the first time in this Java machine's life: compiled code is everybody's. Who comes meanwhile waits for its
     * end. Opus is left out where there is no libopus.
     *
     * @param notices hears of a network that does not allow it; it is done without
     */
    public synchronized void once(Consumer<String> notices) {
        if (!played) {
            played = true;
            play(notices);
        }
    }

    private void play(Consumer<String> notices) {
        try {
            if (Encodings.system().refusal(encoding) == null) {
                new RehearsalStage(new SystemLinks()).play(capability, periodFrames, encoding, cycles);
            }
        } catch (TransportFailed e) {
            notices.accept("the first cycles may be late, for want of a rehearsal: " + e.getMessage());
        }
    }
}
