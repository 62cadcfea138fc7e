package org.wirejack.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which clients run: sources before readers, ties in order of activation.
 *
 * <p>Where a loop closes, the reader runs first and sees its source's previous period. Which cable of a loop that is, is
 * settled when the loop is made: pairs of clients that were in order stay in order, so an edit never changes the delay of
 * a cable that was direct. The driver's ports stand outside: they are filled before and taken after everything.
 */
final class ClientOrder {
    private record Pair(GraphClient from, GraphClient to) {}

    static final ClientOrder EMPTY = new ClientOrder(Set.of(), List.of());

    private final Set<Pair> direct;
    private final List<GraphClient> clients;

    private ClientOrder(Set<Pair> direct, List<GraphClient> clients) {
        this.direct = direct;
        this.clients = clients;
    }

    /** The order of these clients that keeps what was in order before. */
    ClientOrder next(List<GraphClient> members, Collection<Cable> cables) {
        Set<Pair> pairs = pairs(cables);
        Map<GraphClient, Set<GraphClient>> readers = new LinkedHashMap<>();
        Set<Pair> kept = new HashSet<>();
        for (Pair pair : pairs) {
            if (direct.contains(pair)) {
                keep(pair, kept, readers);
            }
        }
        for (Pair pair : pairs) {
            if (!kept.contains(pair) && !reaches(pair.to(), pair.from(), readers)) {
                keep(pair, kept, readers);
            }
        }
        return new ClientOrder(kept, sorted(members, kept));
    }

    /** All clients, sources first. */
    List<GraphClient> clients() {
        return clients;
    }

    /** Whether this cable's reader sees its source's previous period. */
    boolean delays(Cable cable) {
        return ordered(cable) && !direct.contains(new Pair(cable.source(), cable.reader()));
    }

    private static boolean ordered(Cable cable) {
        return !cable.source().driver() && !cable.reader().driver();
    }

    private static Set<Pair> pairs(Collection<Cable> cables) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Cable cable : cables) {
            if (ordered(cable)) {
                pairs.add(new Pair(cable.source(), cable.reader()));
            }
        }
        return pairs;
    }

    private static void keep(Pair pair, Set<Pair> kept, Map<GraphClient, Set<GraphClient>> readers) {
        kept.add(pair);
        readers.computeIfAbsent(pair.from(), client -> new LinkedHashSet<>()).add(pair.to());
    }

    private static boolean reaches(GraphClient from, GraphClient to, Map<GraphClient, Set<GraphClient>> readers) {
        Set<GraphClient> seen = new HashSet<>();
        Deque<GraphClient> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            GraphClient client = open.pop();
            if (client == to) {
                return true;
            }
            if (seen.add(client)) {
                open.addAll(readers.getOrDefault(client, Set.of()));
            }
        }
        return false;
    }

    private static List<GraphClient> sorted(List<GraphClient> members, Set<Pair> pairs) {
        List<GraphClient> waiting = new ArrayList<>(members);
        waiting.sort(Comparator.comparingInt(GraphClient::activation));
        Map<GraphClient, Set<GraphClient>> sources = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            sources.computeIfAbsent(pair.to(), client -> new HashSet<>()).add(pair.from());
        }
        List<GraphClient> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            GraphClient next = firstReady(waiting, sources);
            waiting.remove(next);
            sorted.add(next);
            sources.values().forEach(left -> left.remove(next));
        }
        return List.copyOf(sorted);
    }

    private static GraphClient firstReady(List<GraphClient> waiting, Map<GraphClient, Set<GraphClient>> sources) {
        for (GraphClient client : waiting) {
            if (sources.getOrDefault(client, Set.of()).isEmpty()) {
                return client;
            }
        }
        throw new IllegalStateException("the pairs have a loop: " + sources);
    }
}
