package org.wirejack.systemtests.lan;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Drops datagrams of NetJACK2 that arrive at a host from the LAN, before its programs see them, and counts what it did.
 *
 * <p>Only data packets are considered: payloads that begin with {@code header}. Discovery and session setup pass. Whole
 * datagrams are dropped, fragmented or not. Each host has at most one filter at a time.
 */
public final class PacketFilter implements AutoCloseable {
    private static final String TABLE = "wirejack";
    private static final String RULES = """
            table ip %s {
              counter seen { }
              counter dropped { }
              chain input {
                type filter hook input priority 0; policy accept;
                iifname != "lo" meta l4proto udp %s counter name seen %s counter name dropped drop
              }
            }
            """;
    private static final Pattern COUNT = Pattern.compile("packets (\\d+)");

    private final Host host;

    private PacketFilter(Host host, Selection selection, String condition) {
        this.host = host;
        host.run("nft", RULES.formatted(TABLE, selection.expression, condition));
    }

    /** Which data packets a filter considers. The others neither count nor get lost. */
    public enum Selection {
        DATA(""),
        SYNC("@th,128,32 0x73"),
        MIDI("@th,128,32 0x6d"),
        AUDIO("@th,128,32 0x61");

        /** Bits are counted from the UDP header of 8 bytes: the type string, then the kind of data. */
        private final String expression;

        Selection(String kind) {
            this.expression = "@th,64,48 0x686561646572 " + kind;
        }
    }

    /** Drops each selected packet with a probability of {@code permille}/1000. */
    public static PacketFilter randomLoss(Host host, Selection selection, int permille) {
        return new PacketFilter(host, selection, "numgen random mod 1000 < " + permille);
    }

    /** Of every {@code every} selected packets drops the first {@code length}, in a row. */
    public static PacketFilter bursts(Host host, Selection selection, int every, int length) {
        return new PacketFilter(host, selection, "numgen inc mod " + every + " < " + length);
    }

    /** Drops every selected packet. */
    public static PacketFilter everything(Host host, Selection selection) {
        return new PacketFilter(host, selection, "");
    }

    /** Selected packets that have arrived so far, dropped ones included. */
    public long seenPackets() {
        return count("seen");
    }

    /** Packets dropped so far. */
    public long droppedPackets() {
        return count("dropped");
    }

    /** Lets everything pass from now on; the counts stay as they are. */
    public void pass() {
        host.run("nft", "flush", "chain", "ip", TABLE, "input");
    }

    /** Lets everything pass again; the counts are gone. */
    @Override
    public void close() {
        host.tryRun(Command.of("nft", "delete", "table", "ip", TABLE));
    }

    private long count(String counter) {
        String listing =
                host.run("nft", "list", "counter", "ip", TABLE, counter).toString();
        MatchResult result = COUNT.matcher(listing).results().findFirst().orElseThrow();
        return Long.parseLong(result.group(1));
    }
}
