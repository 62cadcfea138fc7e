package org.wirejack.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.WireText;

/**
 * Facts as the strings of a TXT record, and back. What comes from the network is held against its ranges: a number that
 * is none, or too large, is as if it had not been said.
 *
 * <pre>
 * role=slave name=synth1 host=pi state=playing master=studio rate=48000 period=128
 * channels=2/2/1/1 mode=sync latency=2 roundtrip=256 version=0.1.0 http=8080
 * </pre>
 */
final class PeerText {
    private static final int MAX_TEXT_BYTES = 200;
    private static final int MAX_NUMBER = 1_000_000;
    private static final int CHANNEL_KINDS = 4;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private PeerText() {}

    static Map<String, String> write(PeerFacts facts) {
        PeerSession session = facts.session();
        Map<String, String> text = new LinkedHashMap<>();
        text.put("role", facts.role().word());
        text.put("name", WireText.cut(facts.name(), MAX_TEXT_BYTES));
        text.put("host", WireText.cut(facts.host(), MAX_TEXT_BYTES));
        text.put("state", facts.state());
        put(text, "master", WireText.cut(facts.partner(), MAX_TEXT_BYTES));
        put(text, "slaves", facts.slaves(), 1);
        put(text, "rate", session.rate(), 1);
        put(text, "period", session.periodFrames(), 1);
        ChannelCounts counts = session.channels();
        if (!session.mode().isEmpty()) {
            text.put(
                    "channels",
                    counts.sendAudio() + "/" + counts.returnAudio() + "/" + counts.sendMidi() + "/"
                            + counts.returnMidi());
        }
        put(text, "mode", session.mode());
        put(text, "latency", session.latencyCycles(), 0);
        put(text, "roundtrip", session.roundTripFrames(), 0);
        text.put("version", facts.version());
        put(text, "http", facts.httpPort(), 1);
        return text;
    }

    private static void put(Map<String, String> text, String key, String value) {
        if (!value.isEmpty()) {
            text.put(key, value);
        }
    }

    private static void put(Map<String, String> text, String key, int value, int least) {
        if (value >= least) {
            text.put(key, Integer.toString(value));
        }
    }

    /** @return empty if it is no peer of ours */
    static Optional<PeerFacts> read(Map<String, String> text) {
        String name = word(text, "name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return PeerRole.of(word(text, "role"))
                .map(role -> new PeerFacts(
                        role,
                        name,
                        word(text, "host"),
                        word(text, "state"),
                        word(text, "master"),
                        number(text, "slaves", 0),
                        session(text),
                        word(text, "version"),
                        number(text, "http", 0)));
    }

    private static PeerSession session(Map<String, String> text) {
        return new PeerSession(
                number(text, "rate", 0),
                number(text, "period", 0),
                channels(word(text, "channels")),
                word(text, "mode"),
                number(text, "latency", -1),
                number(text, "roundtrip", -1));
    }

    private static ChannelCounts channels(String text) {
        String[] counts = text.split("/", -1);
        return counts.length == CHANNEL_KINDS
                ? new ChannelCounts(
                        number(counts[0], -1), number(counts[1], -1), number(counts[2], -1), number(counts[3], -1))
                : new ChannelCounts(-1, -1, -1, -1);
    }

    private static String word(Map<String, String> text, String key) {
        String value = text.getOrDefault(key, "");
        return WireText.cut(CONTROLS.matcher(value).replaceAll("\uFFFD"), MAX_TEXT_BYTES);
    }

    private static int number(Map<String, String> text, String key, int unsaid) {
        return number(text.getOrDefault(key, ""), unsaid);
    }

    private static int number(String digits, int unsaid) {
        if (!digits.matches("\\d{1,7}")) {
            return unsaid;
        }
        int value = Integer.parseInt(digits);
        return value <= MAX_NUMBER ? value : unsaid;
    }
}
