package org.wirejack.live.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A manager's slave as its own live view shows it. */
public record SlaveFigures(
        @About("As the manager calls it.") String name,

        @About("Host and port of its live view; null while that is not known.") @Nullable
        String place,

        @About("Why it does not show itself, in one sentence; null if it does.") @Nullable
        String trouble,

        @About("Ports and cables of its server; null if it does not show itself.") @Nullable
        Graph graph,

        @About("Audio adapters that play in it.") List<AdapterFigures> adapters,

        @About("Clients that were loaded into it.") List<LoadFigures> loads) {
    public SlaveFigures {
        adapters = List.copyOf(adapters);
        loads = List.copyOf(loads);
    }

    /** One that does not show itself. */
    public static SlaveFigures hidden(String name, @Nullable String place, String trouble) {
        return new SlaveFigures(name, place, trouble, null, List.of(), List.of());
    }
}
