package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Single messages over a link, before and after its cycles. Control threads; one at a time. */
public final class MessageLink {
    private static final int MESSAGE_BYTES = 2048;

    private final Link link;
    private final PacketBatch batch = new PacketBatch(1, MESSAGE_BYTES, Arena.ofAuto());
    private boolean gone;

    public MessageLink(Link link) {
        this.link = link;
    }

    /** @return what {@link Link#send} says */
    public int send(MemorySegment message) {
        batch.clear();
        MemorySegment.copy(message, 0, batch.memory(), 0, message.byteSize());
        batch.add((int) message.byteSize());
        return link.send(batch);
    }

    /**
     * Waits for a message.
     *
     * @return a view of it that holds until the next call; null when none came, or the peer has left: see {@link #gone}
     */
    public @Nullable MemorySegment receive(long deadlineNanos) {
        int received = link.await(deadlineNanos) ? link.receive(batch) : 0;
        gone = received < 0;
        return received > 0 ? batch.memory().asSlice(0, batch.length(0)) : null;
    }

    /** Whether the last {@link #receive} found that the peer, or the link, is closed. */
    public boolean gone() {
        return gone;
    }
}
