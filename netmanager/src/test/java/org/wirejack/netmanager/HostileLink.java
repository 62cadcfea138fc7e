package org.wirejack.netmanager;

import org.wirejack.link.Link;
import org.wirejack.link.PacketBatch;

/** A link on which, before whatever really came, a whole batch of hostile datagrams arrives. */
final class HostileLink extends PassingLink {
    private final Hostile hostile;
    private volatile long wanted;
    private volatile long injected;
    private boolean turn;

    HostileLink(Link link, Hostile hostile) {
        super(link);
        this.hostile = hostile;
    }

    /** From now on so many more arrive. */
    void attack(long datagrams) {
        wanted = injected + datagrams;
    }

    boolean attacking() {
        return injected < wanted;
    }

    /** Hostile datagrams so far. */
    long injected() {
        return injected;
    }

    @Override
    public int receive(PacketBatch batch) {
        turn = !turn && attacking();
        if (turn) {
            return inject(batch);
        }
        int received = super.receive(batch);
        for (int i = 0; i < received; i++) {
            hostile.remember(batch.memory(), batch.offset(i), batch.length(i));
        }
        return received;
    }

    private int inject(PacketBatch batch) {
        batch.clear();
        while (!batch.full()) {
            int length = hostile.write(batch.memory(), batch.offset(batch.size()), batch.strideBytes());
            batch.add(length);
        }
        injected += batch.size();
        return batch.size();
    }
}
