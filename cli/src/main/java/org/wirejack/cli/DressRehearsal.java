package org.wirejack.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.audio.Format;
import org.wirejack.cli.demo.Loopback;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.load.Loads;
import org.wirejack.cli.load.Rack;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.netdriver.NetDriver;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.netmanager.SlaveTerms;
import org.wirejack.netmanager.patch.PatchOptions;
import org.wirejack.rt.NanoClock;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;

/**
 * A manager and a slave of this process, which nobody hears, find each other, play some cycles and part: the first session
 * that counts begins with code that has run before. Control threads; takes a tenth of a second.
 */
final class DressRehearsal {
    private static final Format FORMAT = new Format(48_000, 64);
    private static final SlaveTerms TERMS = new SlaveTerms(null, 0, true);
    private static final ChannelCounts CHANNELS = new ChannelCounts(2, 2, 1, 1);
    private static final String NAME = "rehearsal";
    private static final Pacing UNPACED = new Pacing(NanoClock.SYSTEM, deadlineNanos -> {}, () -> {});
    private static final int MTU = 1500;
    private static final int LATENCY_CYCLES = 2;
    private static final int CYCLES = 50;
    private static final long CYCLE_NANOS = 200_000L;
    /** A machine whose network does not allow it is not waited for longer. */
    private static final long MOST_NANOS = 1_000_000_000L;

    private final MeetingPoint place = Loopback.meetingPoint();
    private final EmbeddedServer master = new EmbeddedServer(FORMAT);
    private final EmbeddedServer slave = new EmbeddedServer(FORMAT);
    private final Rack rack = new Rack(slave);

    private DressRehearsal() {}

    /**
     * Plays once; leaves no thread and no socket behind.
     *
     * @param played told when they have played, and are about to part, which takes longer
     * @return whether they have found each other
     * @throws RuntimeException if the network does not allow it
     */
    static boolean play(Runnable played) {
        return new DressRehearsal().run(played);
    }

    private boolean run(Runnable played) {
        SlaveTalk talk = new SlaveTalk(NAME, place, rack::mount, line -> {}, NanoClock.SYSTEM);
        try (slave;
                master;
                rack;
                NetManager manager = new NetManager(managerOptions(), master, new ManagerTalk(line -> {}));
                NetDriver driver = new NetDriver(slaveOptions(), slave, talk)) {
            rack.add(
                    "thru",
                    Loads.create(List.of(new LoadSpec.ThruSpec()), UNPACED, line -> {})
                            .getFirst());
            manager.start();
            driver.start();
            boolean found = cycles(manager);
            played.run();
            return found;
        }
    }

    private ManagerOptions managerOptions() {
        return new ManagerOptions(
                place.address(),
                place.port(),
                place.networkInterface(),
                false,
                Duration.ZERO,
                1,
                PatchOptions.NONE,
                TERMS);
    }

    private SlaveOptions slaveOptions() {
        return new SlaveOptions(
                NAME,
                place.address(),
                place.port(),
                place.networkInterface(),
                MTU,
                CHANNELS,
                true,
                LATENCY_CYCLES,
                0,
                0,
                Encoding.FLOAT);
    }

    private boolean cycles(NetManager manager) {
        long endNanos = System.nanoTime() + MOST_NANOS;
        int played = 0;
        while (played < CYCLES && System.nanoTime() - endNanos < 0) {
            master.cycle(System.nanoTime());
            played += manager.proxies().stream().anyMatch(ProxyStatus::online) ? 1 : 0;
            LockSupport.parkNanos(CYCLE_NANOS);
        }
        return played == CYCLES;
    }
}
