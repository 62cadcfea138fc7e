package org.wirejack.cycle;

import org.wirejack.codec.MidiAssembly;
import org.wirejack.codec.MidiOutlet;
import org.wirejack.codec.PacketTally;
import org.wirejack.codec.PeriodBuffer;

/**
 * What has arrived of one cycle. Packets may come in any order and number; each of them can change this cycle only.
 * Cycle thread only.
 */
public final class CycleSlot {
    final PeriodBuffer audio;
    final MidiAssembly midi;
    private final PacketTally audioPackets;
    private int cycle;
    private boolean used;
    private boolean synced;
    private boolean syncIsAll;
    private boolean noMidi;
    private long firstNanos;
    private long lastNanos;

    /** @param audioPackets with room for none where the stream has no audio */
    CycleSlot(PeriodBuffer audio, MidiAssembly midi, PacketTally audioPackets) {
        this.audio = audio;
        this.midi = midi;
        this.audioPackets = audioPackets;
    }

    /** Begins a cycle, with nothing of it there. */
    void claim(int cycle, long nowNanos) {
        this.cycle = cycle;
        firstNanos = nowNanos;
        used = true;
    }

    /** Forgets the cycle when nothing of it has come after all. */
    void releaseIfEmpty() {
        if (!synced && audioPackets.total() == 0 && midi.packets().total() == 0) {
            release();
        }
    }

    /** Forgets the cycle. */
    void release() {
        used = false;
        synced = false;
        syncIsAll = false;
        noMidi = false;
        audioPackets.clear();
        audio.clear();
        midi.clear();
    }

    boolean holds(int wanted) {
        return used && cycle == wanted;
    }

    boolean used() {
        return used;
    }

    /** When the first packet of this cycle came. */
    public long firstNanos() {
        return firstNanos;
    }

    /** When the last packet of this cycle came. */
    public long lastNanos() {
        return lastNanos;
    }

    void touch(long nowNanos) {
        lastNanos = nowNanos;
    }

    boolean synced() {
        return synced;
    }

    /**
     * @param isAll whether the sync packet says that it is all there is
     * @param withoutMidi whether it says that there are no MIDI packets
     */
    void sync(boolean isAll, boolean withoutMidi) {
        synced = true;
        syncIsAll = isAll;
        noMidi = isAll || withoutMidi;
    }

    PacketTally audioPackets() {
        return audioPackets;
    }

    /** Whether everything of this cycle is there. */
    boolean complete() {
        return synced && (syncIsAll || audioPackets.complete() && hasMidi());
    }

    /** Copies the first {@code frames} of a channel; what has not come is silence. */
    public void copyAudio(int channel, float[] target, int frames) {
        System.arraycopy(audio.samples(channel), 0, target, 0, frames);
    }

    /** Delivers the cycle's events if all their packets have come; a part of them is worth nothing. */
    public void renderMidi(MidiOutlet[] ports) {
        if (ports.length > 0) {
            midi.render(ports);
        }
    }

    /** Whether no MIDI packet is missing. */
    boolean hasMidi() {
        return midi.complete() || noMidi;
    }

    /** Whether the sync packet has come, and says that there is none. */
    boolean withoutMidi() {
        return noMidi;
    }

    /** Whether events that are lost show in a later cycle. */
    boolean countsEvents() {
        return midi.countsEvents();
    }

    int cycle() {
        return cycle;
    }

    /** Packets that should have come and did not, where a kind of which none came had the usual number of them. */
    int missingPackets(int usualAudioPackets, int usualMidiPackets) {
        if (complete()) {
            return 0;
        }
        return (synced ? 0 : 1)
                + audioPackets.missing(usualAudioPackets)
                + midi.packets().missing(noMidi ? 0 : usualMidiPackets);
    }
}
