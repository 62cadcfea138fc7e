package org.wirejack.link;

import java.net.InetSocketAddress;

/** Links on this machine's network. Control threads. */
public final class SystemLinks implements LinkFactory {
    private final LinkKind kind;

    /** Of the kind that is best here. */
    public SystemLinks() {
        this(LinkKind.best());
    }

    public SystemLinks(LinkKind kind) {
        this.kind = kind;
    }

    public LinkKind kind() {
        return kind;
    }

    @Override
    public Link connect(int localPort, InetSocketAddress remote, int bufferBytes) {
        return switch (kind) {
            case NATIVE -> new NativeLink(localPort, remote, bufferBytes);
            case CHANNEL -> new ChannelLink(localPort, remote, bufferBytes);
        };
    }
}
