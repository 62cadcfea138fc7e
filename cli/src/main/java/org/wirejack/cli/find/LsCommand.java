package org.wirejack.cli.find;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.NetworkOptions;
import org.wirejack.discovery.Directory;
import org.wirejack.discovery.Peer;
import org.wirejack.link.TransportFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack ls}. */
@Command(name = "ls", description = "Lists managers and slaves on the LAN.", sortOptions = false)
public final class LsCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 60;
    private static final long STEP_NANOS = 50_000_000L;

    private final Surroundings surroundings;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--seconds", paramLabel = "N", description = "How long to look, 1 to 60; default: 3.")
    private int seconds = 3;

    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Mixin
    private DirectoryOptions mdns = new DirectoryOptions();

    public LsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        MeetingPoint meetingPoint = network.listening(surroundings.environment());
        long nanos = TimeUnit.SECONDS.toNanos(Allowed.range("--seconds", seconds, 1, MOST_SECONDS));
        List<Peer> peers = look(meetingPoint, nanos);
        if (json) {
            surroundings.out().println(PeerJson.text(peers));
        } else {
            print(peers);
        }
        return 0;
    }

    private List<Peer> look(MeetingPoint meetingPoint, long nanos) {
        try (Directory directory = mdns.open(meetingPoint, true, surroundings.err()::println);
                GroupListener group = listener(meetingPoint)) {
            long deadlineNanos = System.nanoTime() + nanos;
            while (System.nanoTime() - deadlineNanos < 0 && !surroundings.stop().stopped()) {
                if (group == null) {
                    LockSupport.parkNanos(STEP_NANOS);
                } else {
                    group.listen();
                }
            }
            return Listing.of(directory.peers(), group == null ? List.of() : group.peers());
        }
    }

    private @Nullable GroupListener listener(MeetingPoint meetingPoint) {
        try {
            return new GroupListener(meetingPoint);
        } catch (TransportFailed e) {
            surroundings
                    .err()
                    .println("stock slaves cannot be heard from here: UDP port " + meetingPoint.port()
                            + " is held by a stock net manager on this machine");
            return null;
        }
    }

    private void print(List<Peer> peers) {
        if (peers.isEmpty()) {
            surroundings.out().println("nobody within " + seconds + " s");
        } else {
            PeerTable.lines(peers).forEach(surroundings.out()::println);
        }
        surroundings.out().println("stock masters never show themselves, stock slaves only while they search");
    }
}
