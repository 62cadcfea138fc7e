package org.wirejack.session;

import org.wirejack.wire.ChannelCounts;

/**
 * What a master brings into a session.
 *
 * @param host its host name
 * @param sampleRate Hz
 * @param periodFrames frames for each cycle
 * @param channels counts for a slave that leaves them to us
 * @param encodings that it can write and read
 */
public record MasterOffer(String host, int sampleRate, int periodFrames, ChannelCounts channels, Encodings encodings) {
    /** With the encodings of this system. */
    public MasterOffer(String host, int sampleRate, int periodFrames, ChannelCounts channels) {
        this(host, sampleRate, periodFrames, channels, Encodings.system());
    }
}
