package org.wirejack.session;

/**
 * What a master brings into a session.
 *
 * @param host its host name
 * @param sampleRate Hz
 * @param periodFrames frames for each cycle
 * @param audioFromMaster audio channels for a slave that leaves the number to us
 * @param audioToMaster likewise, back
 * @param midi likewise, MIDI each way
 * @param encodings that it can write and read
 */
public record MasterOffer(
        String host,
        int sampleRate,
        int periodFrames,
        int audioFromMaster,
        int audioToMaster,
        int midi,
        Encodings encodings) {
    /** With the encodings of this system. */
    public MasterOffer(
            String host, int sampleRate, int periodFrames, int audioFromMaster, int audioToMaster, int midi) {
        this(host, sampleRate, periodFrames, audioFromMaster, audioToMaster, midi, Encodings.system());
    }
}
