package org.wirejack.netdriver;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wirejack.wire.SessionParams;

/**
 * A program that is a slave by itself: no server, no ports to connect, one callback for each cycle of the master.
 *
 * <p>It has one thread, which searches for a master, runs the program in every cycle of the session, and searches again
 * when that is over, unless the program says otherwise. Nothing is allocated in a cycle.
 */
public final class NetSlave implements AutoCloseable {
    private final SlaveProgram program;
    private final Consumer<String> notices;
    private final ProgramGraph graph;
    private final NetDriver driver;
    private final CountDownLatch found = new CountDownLatch(1);
    private volatile boolean active = true;

    private NetSlave(SlaveOptions options, SlaveProgram program, Consumer<String> notices) {
        this.program = program;
        this.notices = notices;
        graph = new ProgramGraph(program, this::endByFault);
        driver = new NetDriver(options, graph, new Listener());
    }

    /**
     * Searches for a master and starts to run the program in its cycles.
     *
     * @param timeout how long to search
     * @param notices hears, on the slave's thread, what the user should read: why a master is not joined, a fault
     * @return empty when no master came in time, or the thread was interrupted, which it still is then
     * @throws IllegalArgumentException if an option is out of range; names the option, the value and the range
     */
    public static Optional<NetSlave> open(
            SlaveOptions options, SlaveProgram program, Duration timeout, Consumer<String> notices) {
        NetSlave slave = new NetSlave(options, program, notices);
        slave.driver.start();
        if (slave.awaitFound(timeout)) {
            return Optional.of(slave);
        }
        slave.close();
        return Optional.empty();
    }

    private boolean awaitFound(Duration timeout) {
        try {
            return found.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private final class Listener implements SlaveListener {
        @Override
        public void sessionStarting(SessionParams params, InetSocketAddress master) {
            graph.portsAreThere();
            program.starting(params);
            found.countDown();
        }

        @Override
        public void sessionEnded(SessionEnd end) {
            if (end != SessionEnd.CLOSED && !program.restart(end)) {
                end();
            }
        }

        @Override
        public void notice(String line) {
            notices.accept(line);
        }
    }

    private void endByFault(RuntimeException fault) {
        notices.accept("the slave ends: its program threw " + fault);
        end();
    }

    private void end() {
        active = false;
        driver.giveUp();
    }

    /** Whether a session runs or is searched for: until closed, given up, or ended by a fault. Any thread. */
    public boolean active() {
        return active;
    }

    /** Any thread. */
    public SlaveStatus status() {
        return driver.status();
    }

    /** Says goodbye to the master and ends within two seconds. Not from the program. Twice is fine. */
    @Override
    public void close() {
        active = false;
        driver.close();
    }
}
