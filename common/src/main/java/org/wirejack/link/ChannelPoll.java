package org.wirejack.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for one channel. A selector waits whole milliseconds only; what is left below one is waited in naps.
 *
 * <p>Cycle thread only, but for {@link #close}.
 */
final class ChannelPoll implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NAP_NANOS = 50_000;

    private final DatagramChannel channel;
    private final Selector selector;

    /** Takes the channel over: closes it with itself, or now if it cannot be waited for. */
    ChannelPoll(DatagramChannel channel) {
        this.channel = channel;
        try {
            selector = registered(channel);
        } catch (IOException e) {
            throw new TransportFailed("cannot wait for datagrams: " + e.getMessage(), e);
        }
    }

    private static Selector registered(DatagramChannel channel) throws IOException {
        try {
            Selector selector = Selector.open();
            channel.register(selector, SelectionKey.OP_READ);
            return selector;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * @param deadlineNanos in {@link System#nanoTime()}'s time; looks once if it is over
     * @return whether there is a datagram or an error to be received; false once closed
     */
    boolean await(long deadlineNanos) {
        try {
            while (channel.isOpen()) {
                long restNanos = deadlineNanos - System.nanoTime();
                if (select(restNanos) > 0) {
                    return true;
                }
                if (restNanos <= 0) {
                    return false;
                }
            }
            return false;
        } catch (ClosedSelectorException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int select(long restNanos) throws IOException {
        if (restNanos >= NANOS_PER_MILLI) {
            return selector.select(ChannelPoll::nothing, restNanos / NANOS_PER_MILLI);
        }
        int ready = selector.selectNow(ChannelPoll::nothing);
        if (ready == 0 && restNanos > 0) {
            LockSupport.parkNanos(Math.min(restNanos, NAP_NANOS));
        }
        return ready;
    }

    /** With an action to call, the selector keeps no set of keys and so allocates nothing. */
    private static void nothing(SelectionKey unused) {}

    /** Closes the channel too, and ends a wait. */
    @Override
    public void close() {
        try (selector) {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
