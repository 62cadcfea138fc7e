package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.Rehearsal;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.MasterHandshake;
import org.wirejack.wire.SessionParams;

/** All set-ups that run, on one thread, a step of each in turn: however many slaves there are, none waits for another. */
final class SetUps implements AutoCloseable {
    /** Slaves that announce themselves and then say nothing take a socket each, for ten seconds. */
    private static final int MOST = 256;
    /** A slave takes some milliseconds to make its ports. */
    private static final long STEP_MILLIS = 2;

    private static final long IDLE_MILLIS = 100;
    private static final long CLOSE_MILLIS = 500;

    private final ProxyBook book;
    private final LinkFactory links;
    private final SetUpTalk talk;
    private final NanoClock clock;
    private final int maxSlaves;
    private final Set<SlaveIdentity> slaves = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    /** The thread's own. */
    private final List<SetUp> running = new ArrayList<>();

    private final Thread thread;
    private volatile boolean closing;

    /** What a slave asked for, what it is offered, and where it is. */
    private record Wish(SlaveIdentity slave, SessionParams wish, SessionParams params, InetSocketAddress source) {}

    SetUps(ProxyBook book, LinkFactory links, SetUpTalk talk, NanoClock clock, int maxSlaves) {
        this.book = book;
        this.links = links;
        this.talk = talk;
        this.clock = clock;
        this.maxSlaves = maxSlaves;
        thread = Thread.ofPlatform().daemon().name("set-ups").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Whether there is no place for one more, for now or for ever. Any thread. */
    boolean full() {
        return closing || slaves.size() >= MOST;
    }

    /** Any thread. */
    boolean runs(SlaveIdentity slave) {
        return slaves.contains(slave);
    }

    /** Begins one soon. Any thread. */
    void begin(SlaveIdentity slave, SessionParams wish, SessionParams params, InetSocketAddress source) {
        slaves.add(slave);
        wishes.add(new Wish(slave, wish, params, source));
    }

    private void run() {
        try {
            while (!closing) {
                Wish wish = wishes.poll(running.isEmpty() ? IDLE_MILLIS : STEP_MILLIS, TimeUnit.MILLISECONDS);
                if (wish != null) {
                    open(wish);
                }
                running.removeIf(this::isOver);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.forEach(SetUp::close);
    }

    private void open(Wish wish) {
        SessionParams params = wish.params();
        CycleFormat format = new CycleFormat(params);
        Rehearsal.of(format).once(talk::say);
        try {
            Link link = links.connect(LinkFactory.ANY_PORT, wish.source(), format.bufferBytes());
            MasterHandshake handshake = new MasterHandshake(params, clock.nanoTime());
            running.add(new SetUp(wish.slave(), wish.wish(), handshake, link, clock));
        } catch (RuntimeException | OutOfMemoryError e) {
            end(wish.slave(), params.name(), e);
        }
    }

    private boolean isOver(SetUp setUp) {
        Throwable fault = null;
        try {
            switch (setUp.step(clock.nanoTime())) {
                case NOTHING, SEND_SETUP -> {
                    return false;
                }
                case STARTED -> attach(setUp);
                case DECLINED -> talk.declined(setUp);
                case GIVE_UP -> {}
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            fault = e;
        }
        setUp.close();
        end(setUp.slave(), setUp.params().name(), fault);
        return true;
    }

    /** @param fault no socket, or a server that takes no more ports: the next announcement is another attempt */
    private void end(SlaveIdentity slave, String name, @Nullable Throwable fault) {
        if (fault != null) {
            talk.failed(slave, name, fault);
        }
        slaves.remove(slave);
    }

    private void attach(SetUp setUp) {
        if (!closing && book.attach(setUp.params(), setUp.link(), maxSlaves)) {
            setUp.keepLink();
            talk.served(setUp);
        } else {
            setUp.takeBack();
        }
    }

    /** Ends all of them. Twice is fine. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
