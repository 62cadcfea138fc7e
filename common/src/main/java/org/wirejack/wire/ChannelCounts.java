package org.wirejack.wire;

/**
 * Ports of both directions; in an announcement −1 stands for "as many as the master has".
 *
 * @param sendAudio master to slave
 * @param returnAudio slave to master
 * @param sendMidi master to slave
 * @param returnMidi slave to master
 */
public record ChannelCounts(int sendAudio, int returnAudio, int sendMidi, int returnMidi) {
    /** "As many as the master has". */
    public static final int MASTERS_CHOICE = -1;

    public int audio(Stream stream) {
        return stream == Stream.SEND ? sendAudio : returnAudio;
    }

    public int midi(Stream stream) {
        return stream == Stream.SEND ? sendMidi : returnMidi;
    }

    /** The larger audio count of the two directions. */
    public int mostAudio() {
        return Math.max(sendAudio, returnAudio);
    }
}
