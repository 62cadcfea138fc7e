package org.wirejack.audio;

/**
 * A registered port, as others see it.
 *
 * @param name full name, {@code client:port}
 * @param serial tells it from earlier ports of its name in this server, whether or not they were seen to leave; 0 or more,
 *     of no other meaning
 */
public record PortInfo(
        String name, PortType type, Direction direction, boolean physical, boolean terminal, long serial) {}
