package org.wirejack.netmanager;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.wire.Allowed;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Wire;

/**
 * How a {@link NetMaster} listens, and what it asks of its slave.
 *
 * @param address multicast group to listen on; what is sent to an address of this machine is heard as well
 * @param port UDP port to listen on
 * @param networkInterface name or address of the only interface to listen on; null: all
 * @param format rate and period of its cycles
 * @param channels counts, 0 to 255, −1 for the slave's choice; a slave that asks for others is not taken
 */
public record MasterRequest(
        String address, int port, @Nullable String networkInterface, Format format, ChannelCounts channels) {

    /** @throws IllegalArgumentException if a value is out of range; names the option, the value and the range */
    public MasterRequest {
        Allowed.within("port", port, 1, 65_535);
        Allowed.within("channels to the slave", channels.sendAudio(), -1, Wire.MAX_CHANNELS);
        Allowed.within("channels from the slave", channels.returnAudio(), -1, Wire.MAX_CHANNELS);
        Allowed.within("MIDI ports to the slave", channels.sendMidi(), -1, Wire.MAX_CHANNELS);
        Allowed.within("MIDI ports from the slave", channels.returnMidi(), -1, Wire.MAX_CHANNELS);
    }

    /** Listens at the usual group and port on all interfaces, and takes a slave with whatever counts. */
    public static MasterRequest of(Format format) {
        int any = ChannelCounts.MASTERS_CHOICE;
        ChannelCounts slaves = new ChannelCounts(any, any, any, any);
        return new MasterRequest(Wire.DEFAULT_GROUP, Wire.DEFAULT_PORT, null, format, slaves);
    }

    /** The same at another meeting point. */
    public MasterRequest at(String group, int udpPort) {
        return new MasterRequest(group, udpPort, networkInterface, format, channels);
    }

    /** The same on one interface only. */
    public MasterRequest on(String onlyInterface) {
        return new MasterRequest(address, port, onlyInterface, format, channels);
    }

    /** The same for a slave with these counts. */
    public MasterRequest with(ChannelCounts counts) {
        return new MasterRequest(address, port, networkInterface, format, counts);
    }
}
