package org.wirejack.netdriver;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.ChannelCounts;

/**
 * What a slave asks of its master.
 *
 * @param name the slave's name, and wished client name on the master, 1 to 63 bytes
 * @param address multicast group to announce to, or the master's own address
 * @param port UDP port of the net manager
 * @param networkInterface name or address of the only interface to announce on; null: all
 * @param mtu 576 to 9000 bytes
 * @param channels counts, −1 for the master's choice
 * @param sync whether a cycle is answered with its own result (sync and fast mode), and not with that of the one before
 * @param latencyCycles 0 (fast mode, sync only) to 30
 * @param sampleRate the only rate to run at, or 0 for any
 * @param realtimePriority SCHED_FIFO priority of the cycle thread, 0 for none
 */
public record SlaveOptions(
        String name,
        String address,
        int port,
        @Nullable String networkInterface,
        int mtu,
        ChannelCounts channels,
        boolean sync,
        int latencyCycles,
        int sampleRate,
        int realtimePriority) {}
