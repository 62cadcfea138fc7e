package org.wirejack.cli.doctor.machine;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.jackserver.JackAudioServer;
import org.wirejack.jackserver.JackFailed;
import org.wirejack.jackserver.JackListener;

/**
 * JACK on this machine.
 *
 * @param installed whether there is its library
 * @param format of the server that runs; null if none does
 */
public record JackState(boolean installed, @Nullable Format format) {
    private static final JackListener NOBODY = new JackListener() {
        @Override
        public void lost(String reason) {}

        @Override
        public void fault(String client, Throwable cause) {}
    };

    /** Becomes a client of the default server for a moment. */
    public static JackState now() {
        if (!JackAudioServer.available()) {
            return new JackState(false, null);
        }
        try (JackAudioServer server = JackAudioServer.open(null, NOBODY)) {
            return new JackState(true, server.format());
        } catch (JackFailed none) {
            return new JackState(true, null);
        }
    }
}
