package org.wirejack.rt;

/**
 * What held cycles up.
 *
 * @param stalls of the cycle thread, as it saw them itself
 * @param besideCollector how many of these fell into the same tenth of a second as a pause of the collector, which may be
 *     their cause; all others have another one: a busy machine, the host of a virtual machine, the network
 * @param collector pauses of the Java machine's collector
 */
public record PauseReport(StallReport stalls, long besideCollector, StallReport collector) {}
