package org.wirejack.systemtests.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.HostProcess;

/**
 * A sound card for machines without one: ALSA's default device, made of a jackd. A program that opens it is two clients of
 * that jackd, {@code PROGRAM.C.…} where it records and {@code PROGRAM.P.…} where it plays.
 */
final class AlsaJack {
    private static final String USUAL = "/usr/share/alsa/alsa.conf";
    private static final String DEVICE = """
            pcm.!default {
              type plug
              slave.pcm {
                type jack
                playback_ports { 0 system:playback_1  1 system:playback_2 }
                capture_ports { 0 system:capture_1  1 system:capture_2 }
              }
            }
            """;

    private final Path file;

    private AlsaJack(Path file) {
        this.file = file;
    }

    static AlsaJack in(Path folder) throws IOException {
        return new AlsaJack(Files.writeString(folder.resolve("asound.conf"), DEVICE));
    }

    /** Starts a program that has it. */
    HostProcess start(JackServer jack, Command program) {
        var words = new ArrayList<>(List.of("env", "ALSA_CONFIG_PATH=" + USUAL + ":" + file, "JACK_NO_START_SERVER=1"));
        words.addAll(program.words());
        return jack.startClient(words.toArray(String[]::new));
    }
}
