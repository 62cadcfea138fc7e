package org.wirejack.live.top;

import java.util.HashMap;
import java.util.Map;
import org.wirejack.live.model.CycleFigures;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LiveStatus;

/** What is taken away from counters, so that they count from a moment on; the counters themselves go on. */
final class Baseline {
    private final Map<String, CycleFigures> then = new HashMap<>();

    /** From now on. */
    void set(LiveStatus now) {
        then.clear();
        now.links().forEach(link -> then.put(link.name(), link.cycles()));
    }

    /** The link as it has been since; one whose counters began anew meanwhile is as it is. */
    LinkFigures since(LinkFigures link) {
        CycleFigures before = then.get(link.name());
        if (before == null || before.cycles() > link.cycles().cycles()) {
            return link;
        }
        return new LinkFigures(
                link.name(),
                link.address(),
                link.state(),
                link.session(),
                link.sessions(),
                difference(link.cycles(), before),
                link.turnaround(),
                link.recentTurnaround(),
                link.levels());
    }

    private static CycleFigures difference(CycleFigures now, CycleFigures before) {
        return new CycleFigures(
                now.cycles() - before.cycles(),
                now.missed() - before.missed(),
                now.incomplete() - before.incomplete(),
                now.concealed() - before.concealed(),
                now.skipped() - before.skipped(),
                now.latePackets() - before.latePackets(),
                now.lostPackets() - before.lostPackets(),
                now.neverCame() - before.neverCame(),
                now.duplicatePackets() - before.duplicatePackets(),
                now.earlyPackets() - before.earlyPackets(),
                now.foreignPackets() - before.foreignPackets(),
                now.malformedPackets() - before.malformedPackets(),
                now.lostEvents() - before.lostEvents(),
                now.postponedEvents() - before.postponedEvents());
    }
}
