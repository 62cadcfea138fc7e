package org.wirejack.cli.doctor.firewall;

import java.util.ArrayList;
import java.util.List;

/** Rules in their order. */
final class Chain {
    private final String table;
    private final String name;
    private final List<String> rules = new ArrayList<>();
    private boolean input;
    private boolean drops;

    /** @param table family and name, as in {@code inet filter} */
    Chain(String table, String name) {
        this.table = table;
        this.name = name;
    }

    /** A line of it: where it is hooked in, or a rule. */
    void add(String line) {
        if (line.startsWith("type ")) {
            // Packets for us pass the hooks prerouting, ingress and input; only those drop what arrives.
            input = line.matches("type filter hook (input|prerouting|ingress)\\b.*");
            drops = line.matches(".*\\bpolicy drop\\b.*");
        } else if (!line.isEmpty()) {
            rules.add(line);
        }
    }

    String table() {
        return table;
    }

    String name() {
        return name;
    }

    /** Whether packets that arrive come to it first. */
    boolean input() {
        return input;
    }

    /** Whether what no rule decides is dropped. */
    boolean drops() {
        return drops;
    }

    List<String> rules() {
        return rules;
    }

    /** As nft's commands name it. */
    String path() {
        return table + " " + name;
    }
}
