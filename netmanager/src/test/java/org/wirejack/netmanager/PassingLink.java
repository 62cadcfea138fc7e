package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import org.wirejack.link.Link;
import org.wirejack.link.PacketBatch;

/** A link that is another one, for tests to change a part of. */
class PassingLink implements Link {
    private final Link link;

    PassingLink(Link link) {
        this.link = link;
    }

    @Override
    public int send(PacketBatch batch) {
        return link.send(batch);
    }

    @Override
    public int receive(PacketBatch batch) {
        return link.receive(batch);
    }

    @Override
    public boolean await(long deadlineNanos) {
        return link.await(deadlineNanos);
    }

    @Override
    public long sendFailures() {
        return link.sendFailures();
    }

    @Override
    public InetSocketAddress localAddress() {
        return link.localAddress();
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return link.remoteAddress();
    }

    @Override
    public void close() {
        link.close();
    }
}
