package org.wirejack.session;

import org.wirejack.wire.ChannelCounts;

/**
 * What a master brings into a session.
 *
 * @param host its host name
 * @param sampleRate Hz
 * @param periodFrames frames for each cycle
 * @param channels counts for a slave that leaves them to us
 */
public record MasterOffer(String host, int sampleRate, int periodFrames, ChannelCounts channels) {}
