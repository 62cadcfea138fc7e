package org.wirejack.netdriver;

import org.wirejack.audio.MidiBuffer;
import org.wirejack.wire.SessionParams;

/**
 * What a {@link NetSlave} runs: a program that is a slave by itself, without a server. All calls come from the slave's
 * one thread, so none runs while another does.
 */
@FunctionalInterface
public interface SlaveProgram {
    /**
     * Runs one cycle of the master: reads what came, writes what goes back.
     *
     * <p>The arrays are the same ones throughout a session; the counts are those of {@link #starting}'s session.
     * Allocates, locks, waits and logs nothing. A program that throws is silent from then on and ends its slave.
     *
     * @param frames length of each audio array: the session's period
     * @param audioIn by channel, full scale ±1; silence where nothing came. Must not be written
     * @param midiIn by port, in order of time, frames counted from the cycle's first. Must not be written
     * @param audioOut by channel; holds what was written last, and must be filled whole
     * @param midiOut by port, empty; to be filled in order of time
     */
    void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut);

    /** Rate of the cycles that follow; before the first session, and before one that has another rate. */
    default void sampleRate(int sampleRateHz) {}

    /** Period of the cycles that follow; before the first session, and before one that has another period. */
    default void bufferSize(int periodFrames) {}

    /** A master was found; the first cycle of this session comes next. */
    default void starting(SessionParams session) {}

    /**
     * The session is over, and not by our own {@link NetSlave#close}.
     *
     * @return whether to search for a master again; if not, the slave has ended
     */
    default boolean restart(SessionEnd end) {
        return true;
    }
}
