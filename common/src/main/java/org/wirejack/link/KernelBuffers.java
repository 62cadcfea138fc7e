package org.wirejack.link;

/**
 * Room that the kernel keeps for a socket's datagrams, in bytes as it counts them: their own and those of its
 * bookkeeping, together about twice their length.
 */
public record KernelBuffers(long receiveBytes, long sendBytes) {
    /** Nothing is known, so nothing is said against it. */
    public static final KernelBuffers UNKNOWN = new KernelBuffers(Long.MAX_VALUE, Long.MAX_VALUE);
}
