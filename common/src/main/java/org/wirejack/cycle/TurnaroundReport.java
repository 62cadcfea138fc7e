package org.wirejack.cycle;

/** A reading of {@link Turnaround}; 0 everywhere when nothing was recorded. */
public record TurnaroundReport(long count, long p50Nanos, long p99Nanos, long maxNanos) {}
