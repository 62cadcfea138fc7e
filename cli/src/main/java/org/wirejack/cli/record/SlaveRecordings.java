package org.wirejack.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wirejack.audio.AudioServer;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.option.OutputFile;
import picocli.CommandLine.Option;

/** Which slaves a manager records. */
public final class SlaveRecordings {
    @Option(
            names = "--record",
            paramLabel = "SLAVE:FILE",
            description = "Record what this slave sends into a WAV file, from when it appears; may be repeated.")
    private List<String> wishes = List.of();

    private record Wish(String slave, Path file) {
        static Wish parse(String text) {
            int colon = text.indexOf(':');
            if (colon <= 0 || colon == text.length() - 1) {
                throw new IllegalArgumentException("--record " + text + ": wanted is SLAVE:FILE, as synth1:take.wav");
            }
            return new Wish(
                    text.substring(0, colon), OutputFile.writable("--record", Path.of(text.substring(colon + 1))));
        }
    }

    /** @throws IllegalArgumentException if a wish is none, or its file cannot be written */
    public void check() {
        wishes.forEach(Wish::parse);
    }

    /**
     * Nothing is recorded before {@link SlaveTapes#look}.
     *
     * @param stop will have patience with a slow disk
     */
    public SlaveTapes on(AudioServer server, StopSignal stop, Consumer<String> lines) {
        List<SlaveTape> tapes = new ArrayList<>();
        for (String text : wishes) {
            Wish wish = Wish.parse(text);
            stop.awaitDisk();
            tapes.add(new SlaveTape(server, wish.slave(), wish.file(), lines));
        }
        return new SlaveTapes(tapes);
    }
}
