package org.wirejack.netmanager.patch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;

/** Applies rules to ports of proxies, once to each when it appears. Control thread. */
final class RuleBook {
    private final List<PatchRule> rules;
    private Set<PortInfo> seen = Set.of();

    RuleBook(List<PatchRule> rules) {
        this.rules = rules;
    }

    /** The cables that the rules want for ports of proxies that are there for the first time. */
    List<Connection> look(View view) {
        Set<PortInfo> now = new HashSet<>(view.ports().values());
        now.removeIf(port -> !view.isOfProxy(port.name()));
        Set<PortInfo> before = seen;
        seen = now;
        Predicate<PortInfo> isNew = port -> now.contains(port) && !before.contains(port);
        List<Connection> wanted = new ArrayList<>();
        if (!rules.isEmpty() && now.stream().anyMatch(isNew)) {
            facing(Direction.OUTPUT, view).forEach(output -> wanted.addAll(cables(output, view, isNew)));
        }
        return wanted;
    }

    private List<Connection> cables(PortInfo output, View view, Predicate<PortInfo> isNew) {
        List<Pattern> inputs = rules.stream()
                .flatMap(rule -> rule.inputsFor(output.name()).stream())
                .toList();
        return facing(Direction.INPUT, view)
                .filter(input -> input.type() == output.type())
                .filter(input -> isNew.test(output) || isNew.test(input))
                .filter(input -> inputs.stream()
                        .anyMatch(wanted -> wanted.matcher(input.name()).matches()))
                .map(input -> new Connection(output.name(), input.name()))
                .toList();
    }

    private static Stream<PortInfo> facing(Direction direction, View view) {
        return view.ports().values().stream().filter(port -> port.direction() == direction);
    }
}
