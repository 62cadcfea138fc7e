package org.wirejack.live.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A manager or a slave at one moment. */
public record LiveStatus(
        @About("Version of this form; it goes up when a figure changes its meaning or goes.")
        int schema,

        @About("manager or slave.") String role,

        @About("Name under which it is published.") String name,

        @About("Its machine's host name.") String host,

        @About("Version of the program.") String version,

        @About("A manager is listening, serving, or waiting for a server; a slave is searching or playing.")
        String state,

        @About("When this was read, in milliseconds since 1970.")
        long readUnixMillis,

        @About("The server whose graph it plays in; null while there is none.") @Nullable
        ServerFigures server,

        @About("What the process takes of its machine.") ProcessFigures process,

        @About("What held its cycles up.") PauseFigures pauses,

        @About("A manager's slaves, present and lost; a slave's one way to its master.")
        List<LinkFigures> links,

        @About("Audio adapters that play in it.") List<AdapterFigures> adapters,

        @About("Clients that were loaded into it.") List<LoadFigures> loads) {
    /** {@link #schema} of this version. */
    public static final int SCHEMA = 1;

    public LiveStatus {
        links = List.copyOf(links);
        adapters = List.copyOf(adapters);
        loads = List.copyOf(loads);
    }
}
