package org.wirejack.systemtests.adapter;

import java.io.IOException;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Host;

/** The same of stock parts: JACK's {@code netmanager} on the master, and on a card of its own JACK's {@code netadapter}. */
final class StockChain {
    /** Apart from ours, on the same LAN and the same master. */
    private static final String PORT = "-p 19001";

    private static final String ADAPTER = "netadapter";

    private final String name;
    private final Card card;

    private StockChain(String name, Card card) {
        this.name = name;
        this.card = card;
    }

    /** Has a server hear stock slaves. */
    static void serve(JackServer master) {
        master.load("netmanager", PORT);
    }

    /**
     * Starts one on a host, whose name it has.
     *
     * @param source the master's port that plays into it
     * @param quality of the resampling, as {@code -q 4}; empty for the default
     */
    static StockChain start(TestClients clients, Host host, JackServer master, String source, String quality) {
        Card card = Card.start(clients, host, Card.RATE_HZ, Card.PERIOD_FRAMES);
        card.server().load(ADAPTER, PORT + " -n " + host.name() + " -C 1 -P 1 " + quality);
        String port = host.name() + ":to_slave_1";
        master.awaitPort(port);
        master.connect(source, port);
        return new StockChain(host.name(), card);
    }

    Card.Take record(double seconds) {
        return card.record(name, ADAPTER, seconds);
    }

    String figures(Card.Take take) throws IOException {
        return name + ": " + ToneMeter.of(take.await(), Card.RATE_HZ, 0);
    }
}
