package org.wirejack.wire;

/** Kinds of data packets, by the letter in the header's DataType field. */
public final class DataType {
    public static final int SYNC = 's';
    public static final int MIDI = 'm';
    public static final int AUDIO = 'a';

    private DataType() {}
}
