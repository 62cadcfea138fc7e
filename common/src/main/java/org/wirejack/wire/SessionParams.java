package org.wirejack.wire;

/**
 * What a params packet says about a session, but for its kind and version.
 *
 * @param name the slave's name, at most 63 bytes
 * @param masterHost the master's host name, at most 255 bytes
 * @param slaveHost the slave's host name, at most 255 bytes
 * @param mtu bytes; governs packets in both directions
 * @param sessionId given by the master
 * @param capability the TransportSync word, see {@link Capability}
 * @param channels counts of both directions
 * @param sampleRate Hz, given by the master
 * @param periodFrames given by the master
 * @param encoder number on the wire, see {@link Encoder}
 * @param kbps codec rate for each channel, in units of 1024 bit/s
 * @param slaveSync whether the slave answers a cycle with its own result, and not with that of the cycle before
 * @param latencyCycles cycles that the master waits for an answer
 */
public record SessionParams(
        String name,
        String masterHost,
        String slaveHost,
        int mtu,
        int sessionId,
        int capability,
        ChannelCounts channels,
        int sampleRate,
        int periodFrames,
        int encoder,
        int kbps,
        boolean slaveSync,
        int latencyCycles) {

    public SessionParams withCapability(int word) {
        return new SessionParams(
                name,
                masterHost,
                slaveHost,
                mtu,
                sessionId,
                word,
                channels,
                sampleRate,
                periodFrames,
                encoder,
                kbps,
                slaveSync,
                latencyCycles);
    }

    public SessionParams withChannels(ChannelCounts counts) {
        return new SessionParams(
                name,
                masterHost,
                slaveHost,
                mtu,
                sessionId,
                capability,
                counts,
                sampleRate,
                periodFrames,
                encoder,
                kbps,
                slaveSync,
                latencyCycles);
    }

    public SessionParams withEncoding(Encoding encoding) {
        return new SessionParams(
                name,
                masterHost,
                slaveHost,
                mtu,
                sessionId,
                capability,
                channels,
                sampleRate,
                periodFrames,
                encoding.encoder().ordinal(),
                encoding.kbps(),
                slaveSync,
                latencyCycles);
    }

    /** What the master fills in. */
    public SessionParams withMaster(String host, int id, int rate, int period) {
        return new SessionParams(
                name,
                host,
                slaveHost,
                mtu,
                id,
                capability,
                channels,
                rate,
                period,
                encoder,
                kbps,
                slaveSync,
                latencyCycles);
    }
}
