package org.wirejack.rt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseWatchTest {
    private final Stalls stalls = new Stalls();
    private long pauses;
    private long pauseMillis;
    private final PauseWatch watch = new PauseWatch(
            stalls::report, new CollectorPauses(() -> List.of(book("Shenandoah Cycles", 99, 9_999), pausesBook())));

    @Test
    void tellsStallsBesideTheCollectorFromOthers() {
        watch.look();
        stalls.record(3_000_000);
        watch.look();
        stalls.record(2_000_000);
        pauses = 4;
        pauseMillis = 2;
        watch.look();
        stalls.record(1_000_000);
        watch.look();

        assertEquals(new PauseReport(new StallReport(3, 3_000_000), 1, new StallReport(4, 2_000_000)), watch.report());
    }

    private GarbageCollectorMXBean pausesBook() {
        return (GarbageCollectorMXBean) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {GarbageCollectorMXBean.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName" -> "Shenandoah Pauses";
                    case "getCollectionCount" -> pauses;
                    default -> pauseMillis;
                });
    }

    private GarbageCollectorMXBean book(String name, long count, long millis) {
        return (GarbageCollectorMXBean) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {GarbageCollectorMXBean.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName" -> name;
                    case "getCollectionCount" -> count;
                    default -> millis;
                });
    }
}
