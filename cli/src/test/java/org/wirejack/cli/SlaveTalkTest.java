package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Format;
import org.wirejack.cli.load.Rack;
import org.wirejack.cli.load.Racks;
import org.wirejack.cli.load.Thru;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.netdriver.SessionEnd;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

class SlaveTalkTest {
    private static final ChannelCounts CHANNELS = new ChannelCounts(2, 2, 1, 0);
    private static final InetSocketAddress MASTER = new InetSocketAddress("127.0.0.1", 5);

    private final List<String> lines = new ArrayList<>();
    private final HandDriven rig = new HandDriven(new Format(48_000, 256), CHANNELS);
    private final Rack rack = Racks.of(rig.server, new Thru());
    private long nowNanos = 1;
    private final SlaveTalk talk = new SlaveTalk(
            "left", new MeetingPoint("225.3.19.154", 19_000, null), rack::mount, lines::add, () -> nowNanos);

    @AfterEach
    void close() {
        rack.close();
        rig.close();
    }

    @Test
    void saysWhereItSearches() {
        talk.searching();

        assertEquals(List.of("searching for a master at 225.3.19.154:19000 on all interfaces, as 'left'"), lines);
    }

    @Test
    void hintsOnceWhenASearchTakesLong() {
        talk.searching();
        for (int second = 0; second < 20; second++) {
            nowNanos += 1_000_000_000L;
            talk.searching();
            talk.hintWhenLate();
        }

        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("still no master: "), lines.get(1));
        assertTrue(lines.get(1).contains("225.3.19.154:19000"), lines.get(1));
    }

    @Test
    void hintsNotWhenAMasterIsFoundInTime() {
        talk.searching();
        talk.sessionStarting(params(0), MASTER);
        lines.clear();
        nowNanos += 60_000_000_000L;
        talk.hintWhenLate();

        assertEquals(List.of(), lines);
    }

    @Test
    void saysWhatWasAgreedAndWithWhom() {
        talk.sessionStarting(params(Capability.acceptance(1)), MASTER);
        talk.sessionStarting(params(0), MASTER);

        assertEquals(
                "found master studio (127.0.0.1): 48000 Hz, period 256 frames (5.3 ms), 2 in, 2 out, MIDI 1 in, 0 out,"
                        + " async mode, latency 768 frames (16.0 ms), Wirejack peer",
                lines.get(0));
        assertTrue(lines.get(1).endsWith(", stock NetJACK2 peer"), lines.get(1));
    }

    @Test
    void theLoadsAreInTheServerWhenASessionStarts() {
        talk.sessionStarting(params(0), MASTER);

        assertEquals(4, rig.server.connections().size());
    }

    @Test
    void saysWhyASessionWasLostButNotThatItWasClosed() {
        talk.sessionEnded(SessionEnd.SILENCE);
        talk.sessionEnded(SessionEnd.CLOSED);

        assertEquals(List.of("lost: the master has gone silent"), lines);
    }

    @Test
    void saysHowLongItWasWithoutAMaster() {
        talk.searching();
        nowNanos += 5_000_000_000L;
        talk.sessionStarting(params(0), MASTER);
        talk.sessionEnded(SessionEnd.REFUSED);
        talk.searching();
        nowNanos += 650_000_000L;
        talk.searching();
        talk.sessionStarting(params(0), MASTER);

        assertTrue(lines.get(1).endsWith("stock NetJACK2 peer"), lines.get(1));
        assertTrue(lines.getLast().endsWith(", 650.000 ms after the loss"), lines.getLast());
    }

    private static SessionParams params(int capability) {
        return new SessionParams("left", "studio", "h", 1500, 1, capability, CHANNELS, 48_000, 256, 0, 0, false, 2);
    }
}
