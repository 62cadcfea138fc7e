package org.wirejack.codec;

/**
 * Reads the events of a stream's whole cycles, in the order of the cycles. Cycle thread only; allocates nothing after
 * construction.
 */
public sealed interface MidiReader permits MidiBlockReader, MidiRecordReader {
    /** What a stream of that shape needs. */
    static MidiReader of(MidiGeometry geometry) {
        return geometry.ownPeer()
                ? new MidiRecordReader(geometry.ports(), geometry.periodFrames())
                : new MidiBlockReader(geometry.ports(), geometry.periodFrames());
    }

    /**
     * Delivers a cycle's events; where events before them are known to be lost, it ends the port's notes first.
     *
     * @param totalBytes valid bytes of {@code cycle}
     * @param ports begun, one for each port of the stream
     * @return events that were delivered
     */
    int render(byte[] cycle, int totalBytes, MidiOutlet[] ports);

    /** Events known to be lost since this was asked last: on the wire, at their source, or for want of room in a port. */
    int takeLost();
}
