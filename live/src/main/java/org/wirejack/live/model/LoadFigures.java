package org.wirejack.live.model;

import org.jspecify.annotations.Nullable;

/** A client that was loaded. */
public record LoadFigures(
        @About("Number by which it is unloaded.") int id,

        @About("As it was asked for.") String load,

        @About("Its name in the graph; null until there is a session.") @Nullable
        String client) {}
