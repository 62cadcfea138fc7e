package org.wirejack.audio;

/**
 * A registered port, as others see it.
 *
 * @param name full name, {@code client:port}
 */
public record PortInfo(String name, PortType type, Direction direction, boolean physical, boolean terminal) {}
