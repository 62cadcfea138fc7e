package org.wirejack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.demo.Loopback;
import org.wirejack.cli.option.MeetingPoint;

/**
 * Runs a manager and a slave in this process until they have played a moment: what they load is what the launcher has the
 * Java machine archive, so that the next start need not read it from the jars.
 */
public final class Training {
    private static final long MOST_NANOS = 20_000_000_000L;
    private static final long PLAYING_NANOS = 500_000_000L;
    private static final long STEP_NANOS = 10_000_000L;

    private final StringWriter said = new StringWriter();
    private final StopSignal stop = new StopSignal();
    private final MeetingPoint place = Loopback.meetingPoint();

    private Training() {}

    /** Ends with 0, or with 1 and what was said if the two did not find each other. */
    public static void main(String[] args) throws InterruptedException {
        Training training = new Training();
        boolean played = training.play();
        if (!played) {
            System.err.println(training.said);
        }
        System.exit(played ? 0 : 1);
    }

    private boolean play() throws InterruptedException {
        Thread manager = command("manager", "--server", "embedded", "--no-patches");
        Thread slave = command("slave", "--load", "thru");
        boolean found = awaitSession(System.nanoTime() + MOST_NANOS);
        LockSupport.parkNanos(PLAYING_NANOS);
        stop.stop();
        slave.join();
        manager.join();
        return found;
    }

    private Thread command(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--interface", String.valueOf(place.networkInterface()), "--port", "" + place.port()));
        line.addAll(List.of("--no-mdns", "--realtime-priority", "0"));
        var out = new PrintWriter(said, true);
        var around = new Surroundings(out, out, false, Map.of("WIREJACK_CONFIG", ""), stop);
        return Thread.ofPlatform().name(words[0]).start(() -> Main.run(line, around));
    }

    private boolean awaitSession(long untilNanos) {
        while (!said.toString().contains("found master") && System.nanoTime() - untilNanos < 0) {
            LockSupport.parkNanos(STEP_NANOS);
        }
        return said.toString().contains("found master");
    }
}
