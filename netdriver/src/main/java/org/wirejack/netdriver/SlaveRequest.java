package org.wirejack.netdriver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.Wire;

/**
 * {@link SlaveOptions} for programs, said by name: what is not said is as a stock slave has it.
 *
 * <pre>{@code
 * SlaveOptions options = SlaveRequest.named("synth").audio(0, 2).midi(1, 0).latency(1).options();
 * }</pre>
 */
public final class SlaveRequest {
    private final String name;
    private String address = Wire.DEFAULT_GROUP;
    private int port = Wire.DEFAULT_PORT;
    private @Nullable String networkInterface;
    private int mtu = Wire.DEFAULT_MTU;
    private int audioFromMaster = ChannelCounts.MASTERS_CHOICE;
    private int audioToMaster = ChannelCounts.MASTERS_CHOICE;
    private int midiFromMaster;
    private int midiToMaster;
    private boolean sync = true;
    private int latencyCycles = 2;
    private int sampleRate;
    private int realtimePriority;
    private Encoding encoding = Encoding.FLOAT;
    private final List<WantedMaster> masters = new ArrayList<>();

    private SlaveRequest(String name) {
        this.name = name;
    }

    /** @param name the slave's name, 1 to 63 bytes */
    public static SlaveRequest named(String name) {
        return new SlaveRequest(name);
    }

    /**
     * Where masters are looked for; otherwise at the usual multicast group and port.
     *
     * @param host multicast group, or the master's own address
     * @param udpPort 1 to 65535
     */
    public SlaveRequest at(String host, int udpPort) {
        address = host;
        port = udpPort;
        return this;
    }

    /** Name or address of the only network interface to announce on; otherwise all. */
    public SlaveRequest on(String onlyInterface) {
        networkInterface = onlyInterface;
        return this;
    }

    /** Joins only the master on the host of this name; said again: that one when the ones before are not there. */
    public SlaveRequest master(String hostName) {
        masters.add(new WantedMaster.Named(hostName));
        return this;
    }

    /** Likewise, the master whose manager listens at this address; it needs no multicast. */
    public SlaveRequest master(DiscoveryAddress manager) {
        masters.add(new WantedMaster.At(manager));
        return this;
    }

    /** Audio channels, 0 to 255 or −1 for the master's choice, which it is otherwise. */
    public SlaveRequest audio(int fromMaster, int toMaster) {
        audioFromMaster = fromMaster;
        audioToMaster = toMaster;
        return this;
    }

    /** MIDI ports, 0 to 255 or −1 for the master's choice; otherwise none. */
    public SlaveRequest midi(int fromMaster, int toMaster) {
        midiFromMaster = fromMaster;
        midiToMaster = toMaster;
        return this;
    }

    /** Bytes of a packet, 576 to 9000; otherwise 1500. */
    public SlaveRequest mtu(int bytes) {
        mtu = bytes;
        return this;
    }

    /** Each cycle's result goes back in that cycle, so many cycles later: 0 (fast mode) to 30; otherwise 2. */
    public SlaveRequest latency(int cycles) {
        sync = true;
        latencyCycles = cycles;
        return this;
    }

    /** The result of the cycle before goes back, so many cycles later: 1 to 30. For programs that need most of a period. */
    public SlaveRequest asyncLatency(int cycles) {
        sync = false;
        latencyCycles = cycles;
        return this;
    }

    /** The only rate in Hz to run at; otherwise any. */
    public SlaveRequest onlyRate(int sampleRateHz) {
        sampleRate = sampleRateHz;
        return this;
    }

    /** SCHED_FIFO priority of the cycle thread, 1 to 99; otherwise none. */
    public SlaveRequest realtime(int priority) {
        realtimePriority = priority;
        return this;
    }

    /** How samples are written, both ways; otherwise as floats, to the bit. */
    public SlaveRequest encoding(Encoding wished) {
        encoding = wished;
        return this;
    }

    /** @throws IllegalArgumentException if a value is out of range; names the option, the value and the range */
    public SlaveOptions options() {
        ChannelCounts channels = new ChannelCounts(audioFromMaster, audioToMaster, midiFromMaster, midiToMaster);
        return new SlaveOptions(
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
                masters);
    }
}
