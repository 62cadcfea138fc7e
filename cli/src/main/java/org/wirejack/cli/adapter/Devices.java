package org.wirejack.cli.adapter;

import java.util.function.Consumer;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.DeviceFailed;
import org.wirejack.audioadapter.DeviceSource;
import org.wirejack.cli.server.JackMaster;
import org.wirejack.jackserver.JackFailed;

/** Opens devices by their names. Control threads. */
public final class Devices {
    private Devices() {}

    /** @param format that a device without one of its own is to have */
    public static DeviceSource of(AdapterSpec spec, Format format, Consumer<String> notices) {
        return switch (spec.device()) {
            case DeviceName.Jack jack -> () -> jack(jack.server(), notices);
            case DeviceName.Wav wav -> () -> new WavDevice(wav, format, spec.options(), notices);
            case DeviceName.Card card -> throw new IllegalArgumentException("-d " + card.name());
        };
    }

    private static ClockedServer jack(String server, Consumer<String> notices) {
        try {
            return new JackMaster(server, notices);
        } catch (JackFailed e) {
            throw new DeviceFailed("JACK server '" + server + "': " + e.getMessage(), e);
        }
    }
}
