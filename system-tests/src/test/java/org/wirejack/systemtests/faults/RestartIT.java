package org.wirejack.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.Lan;

/** A slave's process is killed and started again, over and over: 5 times, 200 with {@code -Dwirejack.long=true}. */
@Needs(Requirement.NAMESPACES)
final class RestartIT {
    private static final int RESTARTS = Boolean.getBoolean("wirejack.long") ? 200 : 5;
    private static final StudioOptions STUDIO = new StudioOptions(48_000, 256, 2);

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void leavesTheMasterAsItWasAfterTheFirst() throws IOException {
        try (Lan lan = Lan.of("master", "left");
                Studio studio = Studio.start(lan.host("master"), folder, STUDIO)) {
            Neighbours.introduce(lan.host("master"), lan.host("left"));
            var victim = new Victim(lan, "left", "slave", "-C", "2", "-P", "2", "--load", "thru");
            studio.awaitSteady("left");
            restart(victim, studio);
            String census = studio.census();
            StudioReport before = studio.report();
            for (int restart = 0; restart < RESTARTS; restart++) {
                restart(victim, studio);
            }
            StudioReport after = studio.report();
            assertEquals(1, after.proxies(), after::toString);
            assertEquals(before.ports(), after.ports());
            assertSame("threads", before, after);
            assertSame("sockets", before, after);
            assertSame("connections", before, after);
            assertEquals(census, studio.census());
            assertEquals(before.proxy("left", "latency"), after.proxy("left", "latency"));
        }
    }

    private static void restart(Victim victim, Studio studio) {
        int mark = studio.mark();
        victim.strike(Fault.KILLED);
        studio.awaitLine("^lost left$", mark);
        mark = studio.mark();
        victim.heal(Fault.KILLED);
        studio.awaitSteady("left", mark);
    }

    private static void assertSame(String figure, StudioReport before, StudioReport after) {
        assertEquals(before.server(figure), after.server(figure), () -> figure + "\n" + before + "\n" + after);
    }
}
