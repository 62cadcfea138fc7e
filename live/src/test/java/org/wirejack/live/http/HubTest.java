package org.wirejack.live.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.live.FakeSource;

class HubTest {
    private long nowNanos;
    private final EventHub hub = new EventHub(() -> nowNanos);
    private final Thread reader = new Thread(() -> {});

    @Test
    void aPageThatIsOpenedIsToldWhatWasToldLast() throws Exception {
        hub.publish(new Event("status", 1));
        hub.publish(new Event("graph", 2));
        hub.publish(new Event("status", 3));

        assertEquals("event: status\ndata: 3\n\nevent: graph\ndata: 2\n\n", text(hub.join(reader)));
    }

    @Test
    void aSlowPageGetsTheNewestAndNoQueue() throws Exception {
        Mailbox page = hub.join(reader);
        for (int i = 0; i < 1000; i++) {
            hub.publish(new Event("status", i));
        }

        assertEquals("event: status\ndata: 999\n\n", text(page));
        assertEquals("", text(page));
    }

    @Test
    void aPageThatTakesNothingIsTornOffAndTheOthersStay() throws Exception {
        Mailbox stuck = hub.join(reader);
        Mailbox quick = hub.join(new Thread(() -> {}));
        hub.publish(new Event("status", 1));
        nowNanos += EventHub.PATIENCE_NANOS;
        text(quick);
        hub.publish(new Event("status", 2));
        assertFalse(stuck.ended());

        nowNanos++;
        hub.publish(new Event("status", 3));

        assertTrue(stuck.ended());
        assertFalse(quick.ended());
        assertEquals(1, hub.size());
    }

    @Test
    void thereAreOnlySoManyPages() {
        List<Mailbox> pages = new ArrayList<>();
        for (int i = 0; i < EventHub.MOST_PAGES; i++) {
            pages.add(hub.join(reader));
        }

        assertThrows(Refused.class, () -> hub.join(reader));
        hub.leave(pages.getFirst());
        hub.join(reader);
        assertEquals(EventHub.MOST_PAGES, hub.size());
    }

    @Test
    void aClosedHubEndsItsPages() {
        Mailbox page = hub.join(reader);

        hub.close();

        assertTrue(page.ended());
        assertThrows(Refused.class, () -> hub.join(reader));
    }

    @Test
    void aGraphIsReadOnlyWhileSomebodySeesItAndToldOnlyWhenItHasChanged() throws Exception {
        FakeSource source = new FakeSource();
        GraphReader graphs = new GraphReader(source, () -> nowNanos);
        Sampler sampler = new Sampler(source, graphs, hub, fault -> {}, () -> nowNanos);
        sampler.lookAtGraph();
        assertEquals(0, source.graphReads);

        Mailbox page = hub.join(reader);
        sampler.lookAtGraph();
        assertTrue(text(page).startsWith("event: graph\n"));

        nowNanos += 1_000_000_000L;
        sampler.lookAtGraph();
        assertEquals("", text(page));
        assertEquals(2, source.graphReads);
    }

    private static String text(Mailbox page) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Event event : page.take(0)) {
            event.writeTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
