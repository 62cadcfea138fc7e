package org.wirejack.audio;

/**
 * The server's tape machine: state, position, tempo. Commands take effect at the start of the next cycle, all together.
 * Any thread.
 */
public interface Transport {
    boolean rolling();

    /** Position at the start of the current cycle, in frames. */
    long frame();

    double beatsPerMinute();

    void start();

    void stop();

    /** @param frame 0 and up */
    void locate(long frame);

    /** @param beatsPerMinute 1 to 1000 */
    void tempo(double beatsPerMinute);
}
