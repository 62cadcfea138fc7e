package org.wirejack.jackserver;

/** What patchbays show: a port's name as people write it, and its place among the others. Control threads. */
final class PortMetadata {
    private static final String PRETTY_NAME = "http://jackaudio.org/metadata/pretty-name";
    private static final String ORDER = "http://jackaudio.org/metadata/order";
    private static final String TEXT = "text/plain";
    private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#int";

    private PortMetadata() {}

    /** A server without metadata goes without. */
    static void describe(ClientHandle client, ClientPort port, int order) {
        if (!client.alive()) {
            return;
        }
        long id = ClientCalls.portId(port.address());
        ClientCalls.setProperty(client.address(), id, ORDER, Integer.toString(order), INTEGER);
        ClientCalls.setProperty(
                client.address(), id, PRETTY_NAME, pretty(port.spec().name()), TEXT);
    }

    /** {@code midi_to_slave_1} is "MIDI to slave 1". */
    static String pretty(String portName) {
        String words = portName.replace('_', ' ').replace("midi ", "MIDI ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
