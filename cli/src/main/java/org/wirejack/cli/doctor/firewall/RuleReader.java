package org.wirejack.cli.doctor.firewall;

import org.wirejack.cli.doctor.firewall.Rule.Action;

/** Reads a rule of nft from left to right, and compares the packet on the way. */
final class RuleReader {
    private final Words words;
    private final Packet packet;
    private Match match = Match.YES;
    private Action action = Action.NOTHING;
    private String chain = "";

    RuleReader(Words words, Packet packet) {
        this.words = words;
        this.packet = packet;
    }

    Rule read() {
        while (words.hasMore()) {
            readPart(words.next());
        }
        return new Rule(match, action, chain);
    }

    private void readPart(String word) {
        switch (word) {
            case "accept" -> end(Action.ACCEPT);
            case "drop", "reject" -> end(Action.DROP);
            case "return" -> end(Action.RETURN);
            case "jump", "goto" -> jump(word);
            case "counter" -> skipCounts();
            case "log" -> skipLog();
            case "comment" -> words.next();
            default -> narrow(condition(word));
        }
    }

    private void end(Action last) {
        action = last;
        words.takeAll();
    }

    private void jump(String word) {
        chain = words.next();
        end(word.equals("jump") ? Action.JUMP : Action.GOTO);
    }

    private void narrow(Match condition) {
        match = match.and(condition);
    }

    private Match condition(String word) {
        return switch (word) {
            case "iifname", "iif" -> compare(values -> values.hasWord(packet.networkInterface()));
            case "pkttype" -> compare(this::hasPacketType);
            case "meta" -> meta(words.next());
            case "ip" -> ip(words.next());
            case "udp", "th" -> port(words.next());
            case "ct" -> state(words.next());
            case "fib" -> fib();
            case "tcp", "sctp", "dccp", "icmp", "icmpv6", "igmp", "ip6", "arp", "oif", "oifname" -> other();
            default -> unknown();
        };
    }

    /** A condition on what a UDP packet that arrives does not have. */
    private Match other() {
        words.next();
        return Match.NO;
    }

    /** The words that belong to it are unknown too, and change nothing. */
    private Match unknown() {
        return Match.UNKNOWN;
    }

    private Match compare(Comparison comparison) {
        boolean inverted = words.take("!=");
        Match found = comparison.with(ValueSet.of(words.next()));
        return inverted ? found.not() : found;
    }

    private Match meta(String key) {
        return switch (key) {
            case "l4proto" -> compare(RuleReader::hasUdp);
            case "pkttype" -> compare(this::hasPacketType);
            case "nfproto" -> compare(values -> values.hasWord("ipv4"));
            case "protocol" -> compare(values -> values.hasWord("ip"));
            case "iif", "iifname" -> compare(values -> values.hasWord(packet.networkInterface()));
            default -> unknown();
        };
    }

    private static Match hasUdp(ValueSet values) {
        return values.hasWord("udp") == Match.YES ? Match.YES : values.hasWord("17");
    }

    private Match hasPacketType(ValueSet values) {
        return values.hasWord(packet.group() ? "multicast" : "host");
    }

    private Match ip(String key) {
        return switch (key) {
            case "protocol" -> compare(RuleReader::hasUdp);
            case "saddr" -> compare(values -> values.hasAddress(packet.source()));
            case "daddr" -> compare(values -> values.hasAddress(packet.target()));
            default -> unknown();
        };
    }

    private Match port(String key) {
        return key.equals("dport") ? compare(values -> values.hasPort(packet.port())) : unknown();
    }

    /** The packet is the first of its kind. */
    private Match state(String key) {
        if (!key.equals("state")) {
            return unknown();
        }
        if (!words.take("vmap")) {
            return compare(values -> values.hasWord("new"));
        }
        String verdicts = words.next();
        if (!verdicts.matches(".*\\bnew\\s*:.*")) {
            return Match.NO;
        }
        action = verdicts.matches(".*\\bnew\\s*:\\s*(drop|reject)\\b.*") ? Action.DROP : Action.ACCEPT;
        return Match.YES;
    }

    private Match fib() {
        if (!words.take("daddr") || !words.take("type")) {
            return unknown();
        }
        return compare(values -> values.hasWord(packet.group() ? "multicast" : "local"));
    }

    private void skipCounts() {
        if (words.take("packets")) {
            words.next();
            words.take("bytes");
            words.next();
        }
    }

    private void skipLog() {
        while (words.take("prefix") || words.take("level") || words.take("group") || words.take("flags")) {
            words.next();
        }
    }

    /** Of the packet with what a rule names. */
    @FunctionalInterface
    private interface Comparison {
        Match with(ValueSet values);
    }
}
