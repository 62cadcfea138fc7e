package org.wirejack.netmanager.patch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.wirejack.audio.Connection;

/**
 * The cables of all proxies that were ever seen, but for those that the user pulled: it forgets a cable only when both
 * its ports are there, it was plugged into these very ports, and is no more. Pure; one control thread.
 */
final class PatchMemory {
    /** Slaves' names come from the network, and with {@code -c} each has cables. */
    static final int MOST_CABLES = 10_000;

    private final SequencedMap<Connection, RememberedCable> cables = new LinkedHashMap<>();

    /** All that is remembered, the oldest first. */
    List<Connection> cables() {
        return List.copyOf(cables.keySet());
    }

    boolean knows(String client) {
        return cables.keySet().stream().anyMatch(cable -> View.touches(client, cable));
    }

    /** The file has other lines than before. */
    void edited(Set<Connection> before, Collection<Connection> now) {
        cables.keySet().removeIf(cable -> before.contains(cable) && !now.contains(cable));
        now.forEach(cable -> cables.computeIfAbsent(cable, key -> new RememberedCable()));
    }

    /** Learns and forgets, and says which cables are to be restored. */
    List<Connection> look(View view, long nowNanos) {
        view.cables().stream()
                .filter(view::isOfProxy)
                .filter(cable -> !cable.input().startsWith(PatchKeeper.PASSING_CLIENTS))
                .filter(cable -> cables.size() < MOST_CABLES)
                .forEach(cable -> cables.computeIfAbsent(cable, key -> new RememberedCable()));
        List<Connection> missing = new ArrayList<>();
        for (Map.Entry<Connection, RememberedCable> entry : List.copyOf(cables.entrySet())) {
            Connection cable = entry.getKey();
            Ends ends = view.isOfProxy(cable) ? view.ends(cable) : null;
            switch (entry.getValue().look(ends, view.cables().contains(cable), nowNanos)) {
                case RESTORE -> missing.add(cable);
                case FORGET -> cables.remove(cable);
                case NOTHING -> {}
            }
        }
        return missing;
    }

    void restored(Collection<Connection> done) {
        done.forEach(cable -> change(cable, RememberedCable::restored));
    }

    void refused(Connection cable) {
        change(cable, RememberedCable::refused);
    }

    private void change(Connection cable, Consumer<RememberedCable> change) {
        RememberedCable remembered = cables.get(cable);
        if (remembered != null) {
            change.accept(remembered);
        }
    }
}
