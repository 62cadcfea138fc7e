package org.wirejack.cli.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.AdapterStatus;
import org.wirejack.audioadapter.AudioAdapter;
import org.wirejack.audioadapter.DeviceSource;
import org.wirejack.audioadapter.bridge.BridgeClient;
import org.wirejack.audioadapter.bridge.WayReport;
import org.wirejack.cli.load.Insert;
import org.wirejack.cli.load.Load;
import org.wirejack.cli.load.Terminals;

/** An audio adapter in a slave: what comes from the master is played on the device, what the device hears goes to the master. */
public final class AdapterLoad implements Load {
    private final AdapterSpec spec;
    private final Consumer<String> notices;
    private @Nullable AudioAdapter adapter;

    public AdapterLoad(AdapterSpec spec, Consumer<String> notices) {
        this.spec = spec;
        this.notices = notices;
    }

    /** {@inheritDoc} The device is looked for from the first time on, and kept. */
    @Override
    public Insert insert(AudioServer server, Terminals terminals) {
        AudioAdapter joined = adapter;
        if (joined == null) {
            joined = new AudioAdapter(spec.options(), devices(server.format()), notices);
            adapter = joined;
        }
        BridgeClient client = joined.join(server);
        return new Insert(client.client(), cables(client, terminals));
    }

    private DeviceSource devices(Format server) {
        Integer rate = spec.rate();
        Integer period = spec.periodFrames();
        Format format = new Format(
                rate == null ? server.sampleRate() : rate, period == null ? server.periodFrames() : period);
        return Devices.of(spec, format, notices);
    }

    private static List<Connection> cables(BridgeClient client, Terminals terminals) {
        List<Connection> cables = new ArrayList<>();
        for (int i = 0; i < Math.min(client.inputs().size(), terminals.captures()); i++) {
            cables.add(new Connection(terminals.capture(i + 1), client.inputs().get(i)));
        }
        for (int i = 0; i < Math.min(client.outputs().size(), terminals.playbacks()); i++) {
            cables.add(new Connection(client.outputs().get(i), terminals.playback(i + 1)));
        }
        return cables;
    }

    @Override
    public List<String> report() {
        AudioAdapter last = adapter;
        return last == null ? List.of() : List.of(line(last.status()));
    }

    private static String line(AdapterStatus status) {
        return "audioadapter: to the device " + figures(status.playback()) + "; from it " + figures(status.capture());
    }

    private static String figures(WayReport way) {
        return String.format(
                Locale.ROOT,
                "%s, %+.1f ppm, latency %.2f ms, gaps %d, missing %d, steps %d",
                way.state().name().toLowerCase(Locale.ROOT),
                way.ratioPpm(),
                way.latencyMillis(),
                way.gaps(),
                way.underruns() + way.overruns(),
                way.steps());
    }

    @Override
    public void close() {
        AudioAdapter last = adapter;
        if (last != null) {
            last.close();
        }
    }
}
