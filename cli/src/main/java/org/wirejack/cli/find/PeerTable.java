package org.wirejack.cli.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerSession;
import org.wirejack.wire.ChannelCounts;

/** Peers as lines of at most 80 columns: what does not fit is cut out of the names and the states. */
final class PeerTable {
    static final int COLUMNS = 80;

    private static final List<String> HEAD =
            List.of("ROLE", "NAME", "ADDRESS", "STATE", "RATE", "PERIOD", "LATENCY", "CHANNELS");
    private static final int NAME = 1;
    private static final int STATE = 3;
    private static final int LEAST_WIDTH = 5;
    private static final String NONE = "-";

    private PeerTable() {}

    static List<String> lines(List<Peer> peers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        peers.forEach(peer -> rows.add(row(peer)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        shrink(widths);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static void shrink(int[] widths) {
        int excess = IntStream.of(widths).sum() + widths.length - 1 - COLUMNS;
        for (int i = 0; i < excess; i++) {
            int widest = widths[NAME] > widths[STATE] ? NAME : STATE;
            widths[widest] = Math.max(LEAST_WIDTH, widths[widest] - 1);
        }
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cut(row.get(column), widths[column]);
            line.append(cell).repeat(' ', widths[column] - cell.length() + 1);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static List<String> row(Peer peer) {
        PeerFacts facts = peer.facts();
        PeerSession session = facts.session();
        return List.of(
                facts.role().word(),
                facts.name(),
                peer.addresses().isEmpty() ? NONE : peer.addresses().getFirst().getHostAddress(),
                state(facts),
                number(session.rate()),
                number(session.periodFrames()),
                latency(session),
                channels(session));
    }

    private static String state(PeerFacts facts) {
        if (!facts.partner().isEmpty()) {
            return "with " + facts.partner();
        }
        String count = facts.slaves() > 0 ? " " + facts.slaves() : "";
        return facts.state() + count + (facts.version().equals(Listing.STOCK) ? ", stock" : "");
    }

    private static String number(int value) {
        return value > 0 ? Integer.toString(value) : NONE;
    }

    private static String latency(PeerSession session) {
        double millis = session.roundTripMillis();
        if (millis >= 0) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        return session.latencyCycles() < 0 ? NONE : session.latencyCycles() + " cyc.";
    }

    private static String channels(PeerSession session) {
        ChannelCounts counts = session.channels();
        if (session.mode().isEmpty()) {
            return NONE;
        }
        String midi = counts.sendMidi() == 0 && counts.returnMidi() == 0
                ? ""
                : " " + count(counts.sendMidi()) + "/" + count(counts.returnMidi());
        return count(counts.sendAudio()) + "/" + count(counts.returnAudio()) + midi;
    }

    private static String count(int channels) {
        return channels < 0 ? "*" : Integer.toString(channels);
    }
}
