package org.wirejack.netdriver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Allowed;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

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
 * @param encoding of the samples, both ways
 * @param masters the only ones to join, in order of preference; none: any
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
        int realtimePriority,
        Encoding encoding,
        List<WantedMaster> masters) {

    /** @throws IllegalArgumentException if a value is out of range; names the option, the value and the range */
    public SlaveOptions {
        masters = List.copyOf(masters);
        int nameBytes = name.getBytes(StandardCharsets.UTF_8).length;
        Allowed.within("name (bytes)", nameBytes, 1, ParamsPacket.NAME_BYTES - 1);
        Allowed.within("port", port, 1, 65_535);
        Allowed.within("mtu", mtu, Wire.MIN_MTU, Wire.MAX_MTU);
        Allowed.within("channels from the master", channels.sendAudio(), -1, Wire.MAX_CHANNELS);
        Allowed.within("channels to the master", channels.returnAudio(), -1, Wire.MAX_CHANNELS);
        Allowed.within("MIDI ports from the master", channels.sendMidi(), -1, Wire.MAX_CHANNELS);
        Allowed.within("MIDI ports to the master", channels.returnMidi(), -1, Wire.MAX_CHANNELS);
        Allowed.within("latency (cycles)", latencyCycles, sync ? 0 : 1, Wire.MAX_LATENCY_CYCLES);
        Allowed.within("realtime priority", realtimePriority, 0, 99);
    }

    /**
     * A slave of any master.
     *
     * @throws IllegalArgumentException if a value is out of range; names the option, the value and the range
     */
    public SlaveOptions(
            String name,
            String address,
            int port,
            @Nullable String networkInterface,
            int mtu,
            ChannelCounts channels,
            boolean sync,
            int latencyCycles,
            int sampleRate,
            int realtimePriority,
            Encoding encoding) {
        this(
                name,
                address,
                port,
                networkInterface,
                mtu,
                channels,
                sync,
                latencyCycles,
                sampleRate,
                realtimePriority,
                encoding,
                List.of());
    }

    /** The announcement that asks for this. */
    SessionParams wish(String host) {
        return new SessionParams(
                name,
                "",
                host,
                mtu,
                0,
                Capability.offer(Capability.KNOWN),
                channels,
                0,
                0,
                encoding.encoder().ordinal(),
                encoding.kbps(),
                sync,
                latencyCycles);
    }
}
