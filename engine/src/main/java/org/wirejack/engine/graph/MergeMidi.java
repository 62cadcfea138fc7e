package org.wirejack.engine.graph;

import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiBuffer;

/**
 * Merges what comes over an input's cables into its own buffer by time; of events at the same frame, those of the cable
 * that was plugged in first come first. Cycle thread only.
 */
final class MergeMidi implements Step {
    private static final int NONE = -1;

    private final MidiEndpoint input;
    private final MidiBuffer into;
    private final MidiBuffer[] sources;
    private final int[] heads;

    MergeMidi(MidiEndpoint input, MidiBuffer into, MidiBuffer[] sources) {
        this.input = input;
        this.into = into;
        this.sources = sources;
        heads = new int[sources.length];
    }

    @Override
    public void run(Cycle cycle) {
        into.clear();
        for (int i = 0; i < heads.length; i++) {
            heads[i] = 0;
        }
        for (int source = earliest(); source != NONE; source = earliest()) {
            take(sources[source], heads[source]++);
        }
        input.bind(into);
    }

    private int earliest() {
        int earliest = NONE;
        int earliestFrame = Integer.MAX_VALUE;
        for (int i = 0; i < sources.length; i++) {
            if (heads[i] < sources[i].count()) {
                int frame = sources[i].frame(heads[i]);
                if (earliest == NONE || frame < earliestFrame) {
                    earliest = i;
                    earliestFrame = frame;
                }
            }
        }
        return earliest;
    }

    private void take(MidiBuffer source, int event) {
        into.add(source.frame(event), source.data(), source.offset(event), source.size(event));
    }
}
