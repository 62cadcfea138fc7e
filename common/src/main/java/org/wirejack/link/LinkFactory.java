package org.wirejack.link;

import java.net.InetSocketAddress;

/** Opens links; the one way that sessions come by sockets. Control threads. */
public interface LinkFactory {
    /** A local port that the system picks. */
    int ANY_PORT = 0;

    /**
     * A link to {@code remote}, marked for expedited forwarding (DSCP 46).
     *
     * @param localPort {@link #ANY_PORT}, or the port of another socket of ours that allows reuse: from now on what
     *     comes from {@code remote} arrives here
     * @param bufferBytes wished size of each of the kernel's buffers; the kernel may give less
     * @throws TransportFailed if there is no such socket to be had
     */
    Link connect(int localPort, InetSocketAddress remote, int bufferBytes);
}
