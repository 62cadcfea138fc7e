package org.wirejack.cli.find;

import java.net.Inet4Address;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wirejack.cli.text.JsonText;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerSession;
import org.wirejack.wire.ChannelCounts;

/** Peers as a JSON array, one object a line; what is not known is null. */
final class PeerJson {
    private static final String NULL = "null";

    private PeerJson() {}

    static String text(List<Peer> peers) {
        return peers.isEmpty()
                ? "[]"
                : peers.stream().map(PeerJson::object).collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    private static String object(Peer peer) {
        PeerFacts facts = peer.facts();
        PeerSession session = facts.session();
        ChannelCounts counts = session.channels();
        boolean channels = !session.mode().isEmpty();
        return "{"
                + String.join(
                        ", ",
                        member("role", string(facts.role().word())),
                        member("name", string(facts.name())),
                        member("host", string(facts.host())),
                        member("addresses", addresses(peer)),
                        member("port", number(peer.port(), 1)),
                        member("state", string(facts.state())),
                        member("master", string(facts.partner())),
                        member("slaves", number(facts.slaves(), 0)),
                        member("rate", number(session.rate(), 1)),
                        member("periodFrames", number(session.periodFrames(), 1)),
                        member("mode", string(session.mode())),
                        member("latencyCycles", number(session.latencyCycles(), 0)),
                        member("roundTripMillis", millis(session.roundTripMillis())),
                        member("audioFromMaster", number(counts.sendAudio(), channels)),
                        member("audioToMaster", number(counts.returnAudio(), channels)),
                        member("midiFromMaster", number(counts.sendMidi(), channels)),
                        member("midiToMaster", number(counts.returnMidi(), channels)),
                        member("stock", Boolean.toString(facts.version().equals(Listing.STOCK))),
                        member("version", string(facts.version())),
                        member("httpPort", number(facts.httpPort(), 1)))
                + "}";
    }

    private static String member(String name, String value) {
        return "\"" + name + "\": " + value;
    }

    private static String addresses(Peer peer) {
        return peer.addresses().stream()
                .map(Inet4Address::getHostAddress)
                .map(PeerJson::string)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(int value, int least) {
        return value >= least ? Integer.toString(value) : NULL;
    }

    /** The master's choice is null, too. */
    private static String number(int value, boolean known) {
        return known ? number(value, 0) : NULL;
    }

    private static String millis(double value) {
        return value >= 0 ? String.format(Locale.ROOT, "%.3f", value) : NULL;
    }

    private static String string(String text) {
        return text.isEmpty() ? NULL : JsonText.string(text);
    }
}
