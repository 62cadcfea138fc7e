package org.wirejack.cycle;

import org.jspecify.annotations.Nullable;
import org.wirejack.codec.AudioCodec;
import org.wirejack.codec.MidiReader;
import org.wirejack.wire.Stream;

/** The cycle whose turn it is, as far as it has come; counts what it lacks when it is over. Cycle thread. */
final class DueCycle {
    private final CycleWindow window;
    private final AudioCodec codec;
    private final MidiReader midiReader;
    private final CarefulWishes wishes;
    private final CycleCounters counters;
    private final boolean hasAudio;
    private final boolean countsMidi;
    private int usualAudioPackets;
    private int usualMidiPackets;

    DueCycle(
            CycleFormat format,
            Stream stream,
            CycleWindow window,
            AudioCodec codec,
            MidiReader midiReader,
            CarefulWishes wishes,
            CycleCounters counters) {
        this.window = window;
        this.codec = codec;
        this.midiReader = midiReader;
        this.wishes = wishes;
        this.counters = counters;
        hasAudio = format.audioChannels(stream) > 0;
        countsMidi = format.midiRecords() && format.midiPorts(stream) > 0;
        usualAudioPackets = Math.max(1, codec.packets(format.audioChannels(stream)));
        usualMidiPackets = format.midiPorts(stream) > 0 ? 1 : 0;
    }

    /** Its slot when anything of it has come, or null. */
    @Nullable
    CycleSlot slot() {
        return window.slots().find(window.slots().next());
    }

    /** As {@link CycleReceiver#takeDue}. */
    @Nullable
    CycleSlot take() {
        CycleSlot slot = slot();
        counters.malformedPackets.add(codec.render(slot == null ? null : slot.audio));
        return slot;
    }

    /** As {@link CycleReceiver#finishDue}. */
    void finish() {
        CycleSlot slot = slot();
        counters.cycles.increment();
        counters.lostEvents.add(midiReader.takeLost());
        int missing = slot == null ? usualPackets() : missingOf(slot);
        counters.lostPackets.add(missing);
        if (slot == null) {
            counters.missed.increment();
        } else if (!slot.complete()) {
            counters.incomplete.increment();
        } else {
            wishes.heard(slot.audio);
        }
        window.finish(missing);
    }

    private int missingOf(CycleSlot slot) {
        if (slot.audioPackets().total() > 0) {
            usualAudioPackets = slot.audioPackets().total();
        }
        if (countsMidi && slot.synced()) {
            usualMidiPackets = slot.withoutMidi() ? 0 : 1;
        }
        return slot.missingPackets(usualAudioPackets, usualMidiPackets);
    }

    /** Datagrams of a cycle, by those that were last whole. */
    int usualPackets() {
        return 1 + (hasAudio ? usualAudioPackets : 0) + usualMidiPackets;
    }
}
