package org.wirejack.systemtests.relay;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a relay has done to the data packets of one way, in all sessions. */
public final class Tally {
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(\\d+)");
    private static final String PACKETS = "packets";
    private static final String UNSENT = "unsent";

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private long packets;
    private long unsent;

    /** Data packets that came in. */
    public long packets() {
        return packets;
    }

    /** Packets that the fault befell. */
    public long count(Fault fault) {
        return faults.getOrDefault(fault, 0L);
    }

    /** Packets that the relay's own host would not send: link down, no buffer. */
    public long unsent() {
        return unsent;
    }

    /** Data packets that went out. */
    public long sent() {
        return packets - count(Fault.DROP) + count(Fault.DUPLICATE) - unsent;
    }

    void addPacket() {
        packets++;
    }

    void add(Fault fault) {
        faults.merge(fault, 1L, Long::sum);
    }

    void addUnsent() {
        unsent++;
    }

    @Override
    public String toString() {
        var line = new StringBuilder(PACKETS + "=" + packets);
        for (Fault fault : Fault.values()) {
            line.append(' ').append(fault).append('=').append(count(fault));
        }
        return line.append(' ' + UNSENT + '=').append(unsent).toString();
    }

    static Tally parse(String line) {
        var tally = new Tally();
        for (MatchResult field : FIELD.matcher(line).results().toList()) {
            tally.set(field.group(1), Long.parseLong(field.group(2)));
        }
        return tally;
    }

    private void set(String name, long count) {
        switch (name) {
            case PACKETS -> packets = count;
            case UNSENT -> unsent = count;
            default -> faults.put(Fault.valueOf(name), count);
        }
    }
}
