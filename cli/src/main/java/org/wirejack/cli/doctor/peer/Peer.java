package org.wirejack.cli.doctor.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.doctor.lan.DoctorMessage;

/** The host at the other end. Any thread; the first one to ask finds out whether it answers, the others wait for that. */
public final class Peer {
    private static final int TRIES = 20;
    private static final int TRIES_IN_SILENCE = 4;
    private static final long TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final InetSocketAddress address;
    private @Nullable Replies replies;

    public Peer(InetSocketAddress address) {
        this.address = address;
    }

    /**
     * What came back.
     *
     * @param nanos round trips, in order of length
     * @param asked how many times
     * @param closed whether the host said that nobody holds the port
     */
    record Replies(List<Long> nanos, int asked, boolean closed) {
        boolean any() {
            return !nanos.isEmpty();
        }
    }

    InetSocketAddress address() {
        return address;
    }

    String host() {
        return address.getAddress().getHostAddress();
    }

    synchronized Replies replies() {
        Replies known = replies;
        if (known == null) {
            known = ask();
            replies = known;
        }
        return known;
    }

    private Replies ask() {
        List<Long> nanos = new ArrayList<>();
        int asked = 0;
        try (Question question = new Question()) {
            question.connect(address);
            while (asked < TRIES && (asked < TRIES_IN_SILENCE || !nanos.isEmpty())) {
                asked++;
                question.ask(address, DoctorMessage.LEAST_BYTES, TIMEOUT_NANOS).ifPresent(nanos::add);
            }
        } catch (PortUnreachableException e) {
            return new Replies(List.of(), asked, true);
        } catch (IOException e) {
            return new Replies(List.of(), asked, false);
        }
        return new Replies(nanos.stream().sorted().toList(), asked, false);
    }
}
