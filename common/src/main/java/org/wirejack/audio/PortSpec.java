package org.wirejack.audio;

/**
 * What a client asks for when it registers a port.
 *
 * @param name short name, without the client's: {@code in_1}
 * @param direction seen from the client
 * @param physical belongs to a sound card or to the far side of the network, as JACK's flag says
 * @param terminal latency begins or ends here and is not passed through to the client's other ports
 */
public record PortSpec(String name, Direction direction, boolean physical, boolean terminal) {
    public static PortSpec input(String name) {
        return new PortSpec(name, Direction.INPUT, false, false);
    }

    public static PortSpec output(String name) {
        return new PortSpec(name, Direction.OUTPUT, false, false);
    }

    public PortSpec asTerminal() {
        return new PortSpec(name, direction, physical, true);
    }

    public PortSpec asPhysical() {
        return new PortSpec(name, direction, true, true);
    }
}
