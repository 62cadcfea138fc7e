package org.wirejack.cli.doctor.firewall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts what {@code iptables-save} prints into nft's words. */
final class IptablesText {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<String>> chains = new LinkedHashMap<>();

    private IptablesText() {}

    static String asNft(String saved) {
        IptablesText translation = new IptablesText();
        saved.lines().map(String::strip).forEach(translation::line);
        return translation.text.toString();
    }

    private void line(String line) {
        if (line.startsWith("*")) {
            text.append("table ip ").append(line.substring(1)).append(" {\n");
        } else if (line.startsWith(":")) {
            begin(line.substring(1).split("\\s+"));
        } else if (line.startsWith("-A ")) {
            Words words = new Words(line.substring("-A ".length()));
            chains.computeIfAbsent(words.next(), name -> new ArrayList<>()).add(rule(words));
        } else if (line.equals("COMMIT")) {
            commit();
        }
    }

    private void begin(String[] nameAndPolicy) {
        List<String> lines = chains.computeIfAbsent(nameAndPolicy[0], name -> new ArrayList<>());
        boolean input = nameAndPolicy[0].equals("INPUT") || nameAndPolicy[0].equals("PREROUTING");
        if (input && nameAndPolicy.length > 1) {
            String policy = nameAndPolicy[1].equals("DROP") ? "drop" : "accept";
            lines.add("type filter hook input priority 0; policy " + policy + ";");
        }
    }

    private void commit() {
        chains.forEach((name, lines) -> text.append("chain ")
                .append(name)
                .append(" {\n")
                .append(String.join("\n", lines))
                .append("\n}\n"));
        chains.clear();
        text.append("}\n");
    }

    private static String rule(Words words) {
        StringBuilder rule = new StringBuilder();
        while (words.hasMore()) {
            boolean inverted = words.take("!");
            rule.append(part(words.next(), words, inverted ? "!= " : "")).append(' ');
        }
        return rule.toString().strip();
    }

    private static String part(String option, Words words, String inverted) {
        return switch (option) {
            case "-p" -> "meta l4proto " + inverted + words.next();
            case "-i" -> "iifname " + inverted + words.next().replace("+", "*");
            case "-s" -> "ip saddr " + inverted + words.next();
            case "-d" -> "ip daddr " + inverted + words.next();
            case "--dport" -> "udp dport " + inverted + words.next().replace(':', '-');
            case "--dports" -> "udp dport " + inverted + "{ " + words.next().replace(':', '-') + " }";
            case "--state", "--ctstate" ->
                "ct state " + inverted + "{ " + words.next().toLowerCase(Locale.ROOT) + " }";
            case "--pkt-type" -> "pkttype " + inverted + words.next();
            case "-m" -> module(words.next());
            case "-j" -> target(words);
            case "-g" -> "goto " + words.next();
            case "--comment", "--log-prefix", "--log-level", "--reject-with" -> dropped(words);
            default -> option;
        };
    }

    /** Modules whose options are translated need no word of their own; others make the rule a riddle. */
    private static String module(String name) {
        return switch (name) {
            case "udp", "tcp", "state", "conntrack", "multiport", "pkttype", "comment" -> "";
            default -> name;
        };
    }

    private static String dropped(Words words) {
        words.next();
        return "";
    }

    private static String target(Words words) {
        String name = words.next();
        return switch (name) {
            case "ACCEPT" -> "accept";
            case "DROP", "REJECT" -> "drop";
            case "RETURN" -> "return";
            case "LOG", "NFLOG", "MARK", "CONNMARK", "TRACE" -> "log";
            default -> "jump " + name;
        };
    }
}
