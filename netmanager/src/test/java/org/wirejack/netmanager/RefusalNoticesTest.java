package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.cycle.FakeClock;

class RefusalNoticesTest {
    private final FakeClock clock = new FakeClock();
    private final List<String> lines = new ArrayList<>();
    private final RefusalNotices notices = new RefusalNotices(
            new ManagerListener() {
                @Override
                public void notice(String line) {
                    lines.add(line);
                }
            },
            clock);

    @Test
    void sameReasonIsSaidOnceForEachSlave() {
        for (int i = 0; i < 100; i++) {
            notices.say(slave(1), "one");
            notices.say(slave(2), "two");
            clock.advance(300_000_000);
        }
        assertEquals(List.of("one", "two"), lines);
        notices.say(slave(1), "other");
        assertEquals(List.of("one", "two", "other"), lines);
    }

    @Test
    void floodOfRefusalsIsAFewLines() {
        for (int i = 0; i < 100_000; i++) {
            notices.say(slave(i), "refused " + i);
        }
        assertEquals(20, lines.size());
        clock.advance(2_500_000_000L);
        for (int i = 0; i < 1000; i++) {
            notices.say(slave(i), "refused again " + i);
        }
        assertEquals(22, lines.size());
        assertTrue(lines.get(20).endsWith(" (99980 more refusals were not shown)"), lines.get(20));
        assertEquals("refused again 1", lines.get(21));
    }

    private static SlaveIdentity slave(int number) {
        return new SlaveIdentity("slave", "stage", number);
    }
}
