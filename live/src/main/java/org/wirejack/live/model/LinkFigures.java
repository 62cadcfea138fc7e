package org.wirejack.live.model;

import org.jspecify.annotations.Nullable;

/** One end of the way between a slave and its master. */
public record LinkFigures(
        @About("A slave as the manager calls it; on a slave, its master's host.")
        String name,

        @About("Address of the other end; null while it is not known.") @Nullable
        String address,

        @About("online, offline, or searching.") String state,

        @About("What was agreed, or was last; null before there was a session.") @Nullable
        SessionFigures session,

        @About("How many sessions there have been; null where they are not counted.") @Nullable
        Long sessions,

        @About("What became of its cycles, since the beginning, over all sessions.")
        CycleFigures cycles,

        @About("On a manager, from a cycle's sending to its answer's reading, which in modes that do not wait is up to"
                + " the next cycle's beginning later; on a slave, from a cycle's first packet to its answer's sending. Over"
                + " all sessions.")
        DurationFigures turnaround,

        @About("The same of about the last second.") DurationFigures recentTurnaround,

        @About(
                "Highest samples of about the last second; null while nobody looks, and at first, when nothing is measured.")
        @Nullable
        LevelFigures levels) {}
