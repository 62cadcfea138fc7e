package org.wirejack.cli.doctor.firewall;

import java.util.List;
import java.util.stream.Stream;

/** What a rule compares with: a value, or several in braces. */
record ValueSet(List<String> values) {
    static ValueSet of(String word) {
        String inside = word.startsWith("{") ? word.substring(1, word.length() - 1) : word;
        return new ValueSet(Stream.of(inside.split(","))
                .map(value -> value.strip().replace("\"", ""))
                .toList());
    }

    /** A named set, a variable or a comparison: what is in it we do not know. */
    private boolean unknown() {
        return values.stream().anyMatch(value -> value.isEmpty() || "@$<>=&".indexOf(value.charAt(0)) >= 0);
    }

    Match hasWord(String word) {
        return unknown() ? Match.UNKNOWN : Match.of(values.stream().anyMatch(value -> matches(value, word)));
    }

    private static boolean matches(String pattern, String word) {
        return pattern.endsWith("*")
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(word);
    }

    Match hasPort(int port) {
        try {
            return unknown() ? Match.UNKNOWN : Match.of(values.stream().anyMatch(value -> inRange(value, port)));
        } catch (NumberFormatException name) {
            return Match.UNKNOWN;
        }
    }

    private static boolean inRange(String value, int port) {
        int dash = value.indexOf('-');
        return dash < 0
                ? Integer.parseInt(value) == port
                : Integer.parseInt(value.substring(0, dash)) <= port
                        && port <= Integer.parseInt(value.substring(dash + 1));
    }

    Match hasAddress(String ipv4) {
        try {
            long address = number(ipv4);
            return unknown() ? Match.UNKNOWN : Match.of(values.stream().anyMatch(value -> inNetwork(value, address)));
        } catch (NumberFormatException name) {
            return Match.UNKNOWN;
        }
    }

    private static boolean inNetwork(String value, long address) {
        int dash = value.indexOf('-');
        if (dash > 0) {
            return number(value.substring(0, dash)) <= address && address <= number(value.substring(dash + 1));
        }
        int slash = value.indexOf('/');
        int bits = slash < 0 ? 32 : Integer.parseInt(value.substring(slash + 1));
        long network = number(slash < 0 ? value : value.substring(0, slash));
        return bits < 1 || network >>> 32 - bits == address >>> 32 - bits;
    }

    private static long number(String ipv4) {
        long number = 0;
        List<String> parts = List.of(ipv4.split("\\.", -1));
        if (parts.size() != 4) {
            throw new NumberFormatException(ipv4);
        }
        for (String part : parts) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }
}
