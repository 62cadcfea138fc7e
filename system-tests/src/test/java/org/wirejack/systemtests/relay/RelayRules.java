package org.wirejack.systemtests.relay;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a relay does to data packets.
 *
 * @param seed of all chances: the same packets in the same order meet the same fate
 * @param ways which ways the rules hold for; the other passes everything on at once
 * @param delay how late packets are
 * @param permille the chance of each fault in thousandths, drawn for each packet and fault
 */
public record RelayRules(long seed, Set<Way> ways, Delay delay, Map<Fault, Integer> permille) {
    /** Passes everything on at once. */
    public static final RelayRules NONE = new RelayRules(1, EnumSet.allOf(Way.class), new Delay(0, 0, 1000), Map.of());

    public RelayRules {
        ways = Set.copyOf(ways);
        permille = Map.copyOf(permille);
    }

    /**
     * How late packets are.
     *
     * @param fixedMicros every packet, at least
     * @param jitterMicros up to this much more, at random; it makes no packet overtake another
     * @param holdMicros those that {@link Fault#REORDER} befalls, additionally
     */
    public record Delay(int fixedMicros, int jitterMicros, int holdMicros) {}

    /** With another seed. */
    public RelayRules seeded(long otherSeed) {
        return new RelayRules(otherSeed, ways, delay, permille);
    }

    /** Only for packets that go this way. */
    public RelayRules only(Way way) {
        return new RelayRules(seed, Set.of(way), delay, permille);
    }

    /** With packets late by {@code fixedMicros} and up to {@code jitterMicros} more. */
    public RelayRules late(int fixedMicros, int jitterMicros) {
        return new RelayRules(seed, ways, new Delay(fixedMicros, jitterMicros, delay.holdMicros), permille);
    }

    /** With reordered packets held back for this long; 1000 until said otherwise. */
    public RelayRules holding(int holdMicros) {
        return new RelayRules(seed, ways, new Delay(delay.fixedMicros, delay.jitterMicros, holdMicros), permille);
    }

    /** With the fault befalling so many of a thousand packets. */
    public RelayRules with(Fault fault, int faultPermille) {
        var changed = new EnumMap<Fault, Integer>(Fault.class);
        changed.putAll(permille);
        changed.put(fault, faultPermille);
        return new RelayRules(seed, ways, delay, changed);
    }

    int permille(Fault fault) {
        return permille.getOrDefault(fault, 0);
    }

    /** As the relay program takes them. */
    List<String> toArguments() {
        return List.of(
                Long.toString(seed),
                ways.stream().map(Way::name).collect(Collectors.joining(",")),
                delay.fixedMicros + "," + delay.jitterMicros + "," + delay.holdMicros,
                Stream.of(Fault.values())
                        .map(fault -> Integer.toString(permille(fault)))
                        .collect(Collectors.joining(",")));
    }

    static RelayRules parse(List<String> arguments) {
        Set<Way> ways = Stream.of(arguments.get(1).split(",")).map(Way::valueOf).collect(Collectors.toSet());
        int[] micros = numbers(arguments.get(2));
        int[] permilles = numbers(arguments.get(3));
        var rules = new RelayRules(
                Long.parseLong(arguments.get(0)), ways, new Delay(micros[0], micros[1], micros[2]), Map.of());
        for (Fault fault : Fault.values()) {
            rules = rules.with(fault, permilles[fault.ordinal()]);
        }
        return rules;
    }

    private static int[] numbers(String list) {
        return Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
