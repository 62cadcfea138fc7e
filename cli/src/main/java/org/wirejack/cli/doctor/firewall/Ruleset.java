package org.wirejack.cli.doctor.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All chains of a packet filter, in nft's words. */
public final class Ruleset {
    private static final Pattern TABLE = Pattern.compile("table (ip|inet|netdev|bridge|arp|ip6) (\\S+) \\{");
    private static final Pattern CHAIN = Pattern.compile("chain (\\S+) \\{");

    /** Long sets go on in the next line. */
    private static final Pattern CONTINUED = Pattern.compile(",\\s*\\R\\s*");

    private final List<Chain> chains = new ArrayList<>();

    private Ruleset() {}

    /** Reads what {@code nft list ruleset} prints; lines that are no rules are passed over. */
    public static Ruleset read(String text) {
        Ruleset ruleset = new Ruleset();
        String table = "";
        Chain chain = null;
        for (String line : CONTINUED
                .matcher(text)
                .replaceAll(", ")
                .lines()
                .map(String::strip)
                .toList()) {
            Matcher tableBegin = TABLE.matcher(line);
            Matcher chainBegin = CHAIN.matcher(line);
            if (tableBegin.matches()) {
                table = tableBegin.group(1) + " " + tableBegin.group(2);
            } else if (chainBegin.matches()) {
                chain = new Chain(table, chainBegin.group(1));
                ruleset.chains.add(chain);
            } else if (line.equals("}")) {
                chain = null;
            } else if (chain != null) {
                chain.add(line);
            }
        }
        return ruleset;
    }

    /** The worst that a chain does to it. */
    public Verdict verdict(Packet packet) {
        return chains.stream()
                .filter(Chain::input)
                .filter(chain -> chain.table().matches("(ip|inet|netdev) .*"))
                .map(chain -> new Walk(this, packet).from(chain))
                .reduce(Verdict.PASSES, Verdict::worse);
    }

    @Nullable
    Chain find(String table, String name) {
        Optional<Chain> found = chains.stream()
                .filter(chain -> chain.table().equals(table) && chain.name().equals(name))
                .findFirst();
        return found.orElse(null);
    }
}
