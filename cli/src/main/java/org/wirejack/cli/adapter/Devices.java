package org.wirejack.cli.adapter;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.AdapterOptions;
import org.wirejack.audioadapter.DeviceFailed;
import org.wirejack.audioadapter.DeviceSource;
import org.wirejack.cli.server.CardMaster;
import org.wirejack.cli.server.JackMaster;
import org.wirejack.engine.card.CardFailed;
import org.wirejack.engine.card.CardRequest;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.jackserver.JackFailed;

/** Opens devices by their names. Control threads. */
public final class Devices {
    private Devices() {}

    /**
     * @param format that a device without one of its own is to have
     * @param pacing of the thread that runs a card's or a file's cycles
     */
    public static DeviceSource of(AdapterSpec spec, Format format, Pacing pacing, Consumer<String> notices) {
        return switch (spec.device()) {
            case DeviceName.Jack jack -> () -> jack(jack.server(), notices);
            case DeviceName.Wav wav -> () -> new WavDevice(wav, format, spec.options(), pacing, notices);
            case DeviceName.Card card -> () -> card(request(spec, card.name(), format), pacing, notices);
        };
    }

    private static CardRequest request(AdapterSpec spec, @Nullable String device, Format format) {
        AdapterOptions options = spec.options();
        return new CardRequest(device, device, format, spec.periods(), options.captures(), options.playbacks());
    }

    private static ClockedServer card(CardRequest request, Pacing pacing, Consumer<String> notices) {
        try {
            return new CardMaster(request, pacing, notices);
        } catch (CardFailed e) {
            throw new DeviceFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static ClockedServer jack(String server, Consumer<String> notices) {
        try {
            return new JackMaster(server, notices);
        } catch (JackFailed e) {
            throw new DeviceFailed("JACK server '" + server + "': " + e.getMessage(), e);
        }
    }
}
