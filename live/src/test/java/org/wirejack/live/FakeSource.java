package org.wirejack.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;
import org.wirejack.live.model.Cable;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.GraphPort;
import org.wirejack.live.model.LinkLevels;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.LoadFigures;

/** Shows what a test says, and keeps cables in a list. */
public final class FakeSource implements LiveSource {
    public volatile LiveStatus status = Samples.manager(Samples.link("synth1", 1000));
    public volatile @Nullable ClientLoader loader;
    public final List<Connection> cables = new ArrayList<>();
    public volatile List<SlavePlace> slaves = List.of();
    public volatile List<LinkLevels> levels = List.of();
    public volatile boolean resting = true;
    public int graphReads;

    @Override
    public LiveStatus status() {
        return status;
    }

    @Override
    public List<LinkLevels> levels() {
        resting = false;
        return levels;
    }

    @Override
    public void restLevels() {
        resting = true;
    }

    @Override
    public List<SlavePlace> slaves() {
        return slaves;
    }

    @Override
    public Graph graph() {
        graphReads++;
        return new Graph(
                List.of(
                        new GraphPort("synth1:from_slave_1", "audio", "output", false),
                        new GraphPort("system:playback_1", "audio", "input", true),
                        new GraphPort("system:midi_playback_1", "midi", "input", true)),
                cables.stream()
                        .map(cable -> new Cable(cable.output(), cable.input()))
                        .toList());
    }

    @Override
    public void connect(Connection cable) {
        cables.add(cable);
    }

    @Override
    public void disconnect(Connection cable) {
        cables.remove(cable);
    }

    @Override
    public @Nullable ClientLoader loader() {
        return loader;
    }

    /** Knows "gain" as number 1, and nothing else. */
    public static final class OneGain implements ClientLoader {
        public boolean loaded;

        @Override
        public LoadFigures load(String description) {
            if (!description.equals("gain")) {
                throw new IllegalArgumentException("--load " + description + ": known is gain");
            }
            loaded = true;
            return new LoadFigures(1, description, "gain");
        }

        @Override
        public void unload(int id) {
            if (id != 1) {
                throw new IllegalArgumentException("there is no load " + id);
            }
            loaded = false;
        }
    }
}
