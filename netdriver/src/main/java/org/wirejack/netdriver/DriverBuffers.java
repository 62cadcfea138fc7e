package org.wirejack.netdriver;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.cycle.CycleSlot;
import org.wirejack.cycle.PortSet;

/** One session's view of the driver's ports: from a received cycle into them, and out of them for the answer. */
final class DriverBuffers {
    private final AudioPort[] capture;
    private final AudioPort[] playback;
    private final MidiPort[] midiCapture;
    private final MidiPort[] midiPlayback;
    private final float[][] playbackSamples;
    private final MidiBuffer[] captureEvents;
    private final MidiBuffer[] playbackEvents;
    private final PortSet connectedCapture;
    private final PortSet active;

    DriverBuffers(
            List<AudioPort> capture,
            List<AudioPort> playback,
            List<MidiPort> midiCapture,
            List<MidiPort> midiPlayback) {
        this.capture = capture.toArray(AudioPort[]::new);
        this.playback = playback.toArray(AudioPort[]::new);
        this.midiCapture = midiCapture.toArray(MidiPort[]::new);
        this.midiPlayback = midiPlayback.toArray(MidiPort[]::new);
        playbackSamples = new float[playback.size()][];
        captureEvents = new MidiBuffer[midiCapture.size()];
        playbackEvents = new MidiBuffer[midiPlayback.size()];
        connectedCapture = new PortSet(capture.size());
        active = new PortSet(playback.size());
    }

    /** Fills the capture ports with what came of a cycle; the rest, or all where nothing came, is silent. */
    void capture(@Nullable CycleSlot slot, int frames) {
        for (int i = 0; i < capture.length; i++) {
            if (slot == null) {
                Arrays.fill(capture[i].samples(), 0, frames, 0f);
            } else {
                slot.copyAudio(i, capture[i].samples(), frames);
            }
        }
        for (int i = 0; i < midiCapture.length; i++) {
            captureEvents[i] = midiCapture[i].events();
            captureEvents[i].clear();
        }
        if (slot != null) {
            slot.renderMidi(captureEvents);
        }
    }

    /** What the graph left in the playback ports. */
    float[][] playbackSamples() {
        for (int i = 0; i < playback.length; i++) {
            playbackSamples[i] = playback[i].samples();
        }
        return playbackSamples;
    }

    MidiBuffer[] playbackEvents() {
        for (int i = 0; i < midiPlayback.length; i++) {
            playbackEvents[i] = midiPlayback[i].events();
        }
        return playbackEvents;
    }

    /** Capture ports that somebody listens to. */
    PortSet connectedCapture() {
        connectedCapture.clear();
        for (int i = 0; i < capture.length; i++) {
            if (capture[i].connected()) {
                connectedCapture.append(i);
            }
        }
        return connectedCapture;
    }

    /** Playback ports that somebody feeds and the master wants. */
    PortSet active(PortSet wanted) {
        active.clear();
        for (int i = 0; i < playback.length; i++) {
            if (wanted.contains(i) && playback[i].connected()) {
                active.append(i);
            }
        }
        return active;
    }
}
