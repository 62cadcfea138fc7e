package org.wirejack.cli.load;

import org.wirejack.wire.ChannelCounts;

/**
 * The driver's ports, as the graph sees them.
 *
 * @param client the driver's client name
 * @param captures audio that comes from the driver
 * @param playbacks audio that goes to the driver
 * @param midiCaptures events from the driver
 * @param midiPlaybacks events to the driver
 */
public record Terminals(String client, int captures, int playbacks, int midiCaptures, int midiPlaybacks) {
    private static final String DRIVER = "system";

    /** Those of a net driver. */
    public static Terminals of(ChannelCounts channels) {
        return new Terminals(
                DRIVER, channels.sendAudio(), channels.returnAudio(), channels.sendMidi(), channels.returnMidi());
    }

    /** @param number 1 and up */
    public String capture(int number) {
        return client + ":capture_" + number;
    }

    public String playback(int number) {
        return client + ":playback_" + number;
    }

    String midiCapture(int number) {
        return client + ":midi_capture_" + number;
    }

    String midiPlayback(int number) {
        return client + ":midi_playback_" + number;
    }
}
