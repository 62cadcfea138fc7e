package org.wirejack.netmanager.patch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.rt.NanoClock;

/**
 * Looks a few times a second at what is plugged into the proxies, remembers it, and plugs in what is missing. It has a
 * thread of its own: disks and servers may take their time.
 */
public final class PatchKeeper implements AutoCloseable {
    /**
     * Clients whose names begin like this are connected by themselves, each time with other ports: their cables are not
     * remembered.
     */
    public static final String PASSING_CLIENTS = "wirejack-record";

    private static final long LOOK_NANOS = 200_000_000L;
    private static final long CLOSE_MILLIS = 1_000;
    /** A client that leaves in the middle of a look may spoil it; so many in a row are no chance. */
    private static final int FAILURES_UNTIL_SAID = 5;

    private final AudioServer server;
    private final NanoClock clock = NanoClock.SYSTEM;
    private final Supplier<Set<String>> proxies;
    private final Consumer<String> notices;
    private final @Nullable PatchFile file;
    private final @Nullable AutoConnect autoConnect;
    private final RuleBook rules;
    private final boolean needed;
    private final PatchMemory memory = new PatchMemory();
    private final Thread thread;
    private List<NewProxy> appeared = new ArrayList<>();
    private boolean closed;
    private int failures;

    /**
     * @param autoConnect whether a proxy of which nothing is remembered is connected to the server's physical ports
     * @param proxies names of the clients that are proxies now
     */
    public PatchKeeper(
            AudioServer server,
            PatchOptions options,
            boolean autoConnect,
            Supplier<Set<String>> proxies,
            Consumer<String> notices) {
        this.server = server;
        this.proxies = proxies;
        this.notices = notices;
        file = options.file() == null ? null : new PatchFile(options.file(), notices);
        this.autoConnect = autoConnect ? new AutoConnect(server) : null;
        rules = new RuleBook(options.rules());
        needed = autoConnect || file != null || !options.rules().isEmpty();
        thread = Thread.ofPlatform().daemon().name("patches").unstarted(this::run);
    }

    /** From now on it looks. */
    public void start() {
        if (needed) {
            thread.start();
        }
    }

    /** A proxy was made. Returns at once; any thread. */
    public synchronized void appeared(NewProxy proxy) {
        appeared.add(proxy);
        notifyAll();
    }

    private void run() {
        List<NewProxy> unseen = new ArrayList<>();
        boolean goOn = true;
        while (goOn) {
            goOn = await(unseen);
            try {
                look(unseen, goOn);
                unseen.clear();
                failures = 0;
            } catch (RuntimeException e) {
                failures++;
                if (failures == FAILURES_UNTIL_SAID) {
                    notices.accept("connections cannot be looked after: " + e.getMessage());
                }
            }
        }
    }

    /** Waits for the next look, and takes what appeared; false for the last one. */
    private synchronized boolean await(List<NewProxy> unseen) {
        try {
            long untilNanos = clock.nanoTime() + LOOK_NANOS;
            long leftNanos = LOOK_NANOS;
            while (appeared.isEmpty() && !closed && leftNanos > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, leftNanos);
                leftNanos = untilNanos - clock.nanoTime();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        unseen.addAll(appeared);
        appeared = new ArrayList<>();
        return !closed;
    }

    private void look(List<NewProxy> unseen, boolean plugging) {
        Set<String> names = proxies.get();
        refresh();
        if (names.isEmpty()) {
            return;
        }
        unseen.removeIf(proxy -> !names.contains(proxy.client()));
        View view = View.of(server, names);
        List<Connection> known = file == null ? List.of() : memory.look(view, clock.nanoTime());
        if (plugging) {
            sayBack(plug(known));
            plug(firstCables(unseen, view));
        }
        save();
    }

    private void refresh() {
        if (file != null) {
            Set<Connection> before = file.cables();
            if (file.refresh()) {
                memory.edited(before, file.cables());
            }
        }
    }

    private void save() {
        if (file != null) {
            file.save(memory.cables());
        }
    }

    private List<Connection> firstCables(List<NewProxy> unseen, View view) {
        Set<Connection> cables = new LinkedHashSet<>(rules.look(view));
        if (autoConnect != null) {
            unseen.stream()
                    .filter(proxy -> !memory.knows(proxy.client()))
                    .forEach(proxy -> cables.addAll(autoConnect.cables(proxy)));
        }
        cables.removeAll(view.cables());
        return List.copyOf(cables);
    }

    private void sayBack(long cables) {
        if (cables > 0) {
            notices.accept(cables == 1 ? "1 connection is back" : cables + " connections are back");
        }
    }

    /** How many the server has taken: all together, or else one by one as far as it takes them. */
    private long plug(List<Connection> cables) {
        if (cables.isEmpty()) {
            return 0;
        }
        try {
            server.connect(cables);
            memory.restored(cables);
            return cables.size();
        } catch (RuntimeException oneOfThem) {
            return cables.stream().filter(this::plugAlone).count();
        }
    }

    private boolean plugAlone(Connection cable) {
        try {
            server.connect(List.of(cable));
            memory.restored(List.of(cable));
            return true;
        } catch (RuntimeException e) {
            // A port that has left meanwhile is nobody's fault: it may come back.
            if (View.of(server, Set.of()).ends(cable) != null) {
                memory.refused(cable);
                notices.accept("cannot connect " + CableText.write(cable) + ": " + e.getMessage());
            }
            return false;
        }
    }

    /** Remembers what is plugged in now, and ends, within a second or so. Twice is fine. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
