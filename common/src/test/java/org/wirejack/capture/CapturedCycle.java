package org.wirejack.capture;

import java.util.List;
import java.util.Optional;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;

/**
 * The packets that one end sent for one cycle, in their order.
 *
 * @param sessionId of the session
 * @param cycle number in the headers
 * @param stream direction
 * @param packets what was recorded; some files leave packets out on purpose
 */
public record CapturedCycle(int sessionId, int cycle, Stream stream, List<Packet> packets) {

    public Optional<HeaderFlyweight> sync() {
        return headers(DataType.SYNC).stream().findFirst();
    }

    public List<HeaderFlyweight> midi() {
        return headers(DataType.MIDI);
    }

    public List<HeaderFlyweight> audio() {
        return headers(DataType.AUDIO);
    }

    private List<HeaderFlyweight> headers(int dataType) {
        return packets.stream()
                .map(Packet::header)
                .filter(header -> header.dataType() == dataType)
                .toList();
    }
}
