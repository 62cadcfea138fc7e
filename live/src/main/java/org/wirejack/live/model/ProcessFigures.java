package org.wirejack.live.model;

import org.jspecify.annotations.Nullable;

/** What the process takes of its machine. */
public record ProcessFigures(
        @About("Seconds since it began.") long uptimeSeconds,

        @About("Of one processor, since the last reading; null if the system does not tell, or at first.") @Nullable
        Double cpuPercent,

        @About("Bytes of the Java machine's heap that are in use, garbage included.")
        long heapBytes) {}
