package org.wirejack.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.cli.load.Terminals;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.wire.ChannelCounts;

/** An embedded server whose driver is the test. */
public final class HandDriven implements AutoCloseable {
    public final EmbeddedServer server;
    public final List<AudioPort> captures = new ArrayList<>();
    public final List<AudioPort> playbacks = new ArrayList<>();
    public final List<MidiPort> midiCaptures = new ArrayList<>();
    public final List<MidiPort> midiPlaybacks = new ArrayList<>();
    private final ChannelCounts channels;

    public HandDriven(Format format, ChannelCounts channels) {
        this.channels = channels;
        server = new EmbeddedServer(format);
        AudioClient driver = server.openDriver("system");
        for (int i = 1; i <= channels.sendAudio(); i++) {
            captures.add(driver.audioPort(PortSpec.output("capture_" + i).asPhysical()));
        }
        for (int i = 1; i <= channels.returnAudio(); i++) {
            playbacks.add(driver.audioPort(PortSpec.input("playback_" + i).asPhysical()));
        }
        for (int i = 1; i <= channels.sendMidi(); i++) {
            midiCaptures.add(
                    driver.midiPort(PortSpec.output("midi_capture_" + i).asPhysical()));
        }
        for (int i = 1; i <= channels.returnMidi(); i++) {
            midiPlaybacks.add(
                    driver.midiPort(PortSpec.input("midi_playback_" + i).asPhysical()));
        }
        driver.activate();
    }

    public Terminals terminals() {
        return Terminals.of(channels);
    }

    /** Cycles of silence, in which new cables finish their fade-in. */
    public void settle() {
        captures.forEach(port -> Arrays.fill(port.samples(), 0));
        midiCaptures.forEach(port -> port.events().clear());
        for (int i = 0; i < 4; i++) {
            server.cycle(System.nanoTime());
        }
    }

    public void cycle() {
        server.cycle(System.nanoTime());
    }

    /** This cycle's samples that came out. */
    public float[] played(int channel) {
        return Arrays.copyOf(playbacks.get(channel).samples(), server.format().periodFrames());
    }

    @Override
    public void close() {
        server.close();
    }
}
