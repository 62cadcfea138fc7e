package org.wirejack.cli.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;

/** Plays the events of the driver's first MIDI port on its first two audio ports. */
public final class Synth implements Load {
    private final SoundFont font;
    private @Nullable SynthProcessor processor;

    public Synth(SoundFont font) {
        this.font = font;
    }

    @Override
    public Insert insert(AudioServer server, Terminals terminals) {
        Format format = server.format();
        int blockFrames = SynthProcessor.blockFrames(format.periodFrames());
        Gervill gervill = Gervill.open(format.sampleRate(), blockFrames, font.bank());
        SynthProcessor next = new SynthProcessor(gervill, format);
        AudioClient client = server.open("synth", next);
        next.register(client);
        client.activate();
        processor = next;
        return new Insert(client, cables(client.name(), terminals));
    }

    @Override
    public void sessionRestarted() {
        if (processor != null) {
            processor.silenceSoon();
        }
    }

    @Override
    public void removed() {
        if (processor != null) {
            processor.close();
            processor = null;
        }
    }

    @Override
    public void close() {
        removed();
    }

    private static List<Connection> cables(String client, Terminals terminals) {
        List<Connection> cables = new ArrayList<>();
        if (terminals.midiCaptures() > 0) {
            cables.add(new Connection(terminals.midiCapture(1), client + ":midi_in"));
        }
        for (int i = 1; i <= Gervill.CHANNELS && terminals.playbacks() > 0; i++) {
            cables.add(new Connection(client + ":out_" + i, terminals.playback(Math.min(i, terminals.playbacks()))));
        }
        return cables;
    }
}
