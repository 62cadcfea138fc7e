package org.wirejack.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.rt.NanoClock;

/**
 * A {@link Directory} on every network of a choice, also on those that come later. One thread does it all, {@code mdns};
 * what fails is told once and tried again.
 */
public final class LanDirectory implements Directory {
    private static final long REFRESH_MILLIS = 1_000;
    private static final long CLOSE_MILLIS = 500;
    /** Whoever only publishes can wait until the session has started. */
    private static final long PUBLISHER_DELAY_MILLIS = 1_000;
    /** On a busy LAN the library's memory of other people's services grows; a new instance begins with none. */
    static final long RENEW_NANOS = TimeUnit.HOURS.toNanos(6);

    /** What is to be told. */
    private record Publication(int port, PeerFacts facts) {}

    /** A network in use, since when, and what is told there. */
    private static final class Place {
        private final DnsSdNode node;
        private final long openedNanos;
        private @Nullable Publication told;

        Place(DnsSdNode node, long openedNanos) {
            this.node = node;
            this.openedNanos = openedNanos;
        }
    }

    private final Supplier<List<Inet4Address>> addresses;
    private final NodeFactory nodes;
    private final NanoClock clock;
    private final Consumer<String> notices;
    private final ScheduledExecutorService thread;
    private final Map<Inet4Address, Place> places = new ConcurrentHashMap<>();
    private final Set<String> said = new HashSet<>();
    private final AtomicReference<@Nullable Publication> wished = new AtomicReference<>();
    private volatile @Nullable Future<?> rounds;
    private volatile boolean leaving;

    LanDirectory(Supplier<List<Inet4Address>> addresses, NodeFactory nodes, NanoClock clock, Consumer<String> notices) {
        this.addresses = addresses;
        this.nodes = nodes;
        this.clock = clock;
        this.notices = notices;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mdns").factory());
    }

    /**
     * Begins at once if it is to browse, else a second later.
     *
     * @param browsing whether others are looked for
     * @param notices hears, on the thread, why a network cannot be used
     */
    public static LanDirectory of(InterfaceChoice interfaces, boolean browsing, Consumer<String> notices) {
        LanDirectory directory = new LanDirectory(
                interfaces::lanAddresses, address -> new JmdnsNode(address, browsing), NanoClock.SYSTEM, notices);
        directory.start(browsing ? 0 : PUBLISHER_DELAY_MILLIS);
        return directory;
    }

    private void start(long delayMillis) {
        rounds = thread.scheduleWithFixedDelay(
                this::refreshOrComplain, delayMillis, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void publish(int port, PeerFacts facts) {
        wished.set(new Publication(port, facts));
    }

    /** What leaves a scheduled task ends it for good. */
    private void refreshOrComplain() {
        guarded("mDNS", this::refresh);
    }

    /** Makes what is in use and told what is wished. On the thread, once a second: a change that lasts less is not told. */
    void refresh() {
        List<Inet4Address> present = addresses.get();
        for (Map.Entry<Inet4Address, Place> entry : List.copyOf(places.entrySet())) {
            boolean stale = clock.nanoTime() - entry.getValue().openedNanos > RENEW_NANOS;
            if (stale || !present.contains(entry.getKey())) {
                places.remove(entry.getKey());
                guarded(on(entry.getKey()), entry.getValue().node::close);
            }
        }
        for (Inet4Address address : present) {
            guarded(on(address), () -> tellAt(address));
        }
    }

    private void tellAt(Inet4Address address) throws IOException {
        Place place = leaving ? null : placeAt(address);
        Publication publication = wished.get();
        if (place != null && publication != null && !publication.equals(place.told)) {
            place.node.publish(publication.port, publication.facts);
            place.told = publication;
        }
    }

    private Place placeAt(Inet4Address address) throws IOException {
        Place known = places.get(address);
        if (known != null) {
            return known;
        }
        Place opened = new Place(nodes.open(address), clock.nanoTime());
        places.put(address, opened);
        return opened;
    }

    private interface Attempt {
        void run() throws IOException;
    }

    /** The library's complaints are of every kind, and none of them is worth more than a line. */
    private void guarded(String what, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | RuntimeException e) {
            String line = what + ": " + e.getMessage();
            if (!leaving && said.add(line)) {
                notices.accept(line);
            }
        }
    }

    private static String on(Inet4Address address) {
        return "mDNS on " + address.getHostAddress();
    }

    @Override
    public List<Peer> peers() {
        return places.values().stream()
                .flatMap(place -> place.node.found().stream())
                .distinct()
                .toList();
    }

    @Override
    public void leave() {
        if (leaving) {
            return;
        }
        leaving = true;
        Future<?> begun = rounds;
        if (begun != null) {
            begun.cancel(false);
        }
        try {
            thread.execute(this::closeAll);
        } catch (RejectedExecutionException closedAlready) {
            return;
        }
        thread.shutdown();
    }

    /** All at once, as each takes seconds; its goodbye is among the first things that it does. */
    private void closeAll() {
        places.forEach((address, place) ->
                Thread.ofPlatform().daemon().name("mdns-end").start(() -> guarded(on(address), place.node::close)));
        places.clear();
    }

    @Override
    public void close() {
        leave();
        try {
            thread.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
