package org.wirejack.cli.load;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.AdapterStatus;
import org.wirejack.audioadapter.AudioAdapter;
import org.wirejack.audioadapter.DeviceSource;
import org.wirejack.audioadapter.bridge.BridgeClient;
import org.wirejack.audioadapter.resample.RateConverters;
import org.wirejack.cli.adapter.AdapterSpec;
import org.wirejack.cli.adapter.Devices;
import org.wirejack.cli.text.AdapterText;
import org.wirejack.engine.driver.Pacing;

/** An audio adapter in a slave: what comes from the master is played on the device, what the device hears goes to the master. */
final class AdapterLoad implements Load {
    private final AdapterSpec spec;
    private final Pacing pacing;
    private final Consumer<String> notices;
    private final RateConverters converters;
    private @Nullable AudioAdapter adapter;
    private @Nullable List<String> lastReport;

    /** Takes some tenths of a second: a master that waited for that in a session's first cycles would give the slave up. */
    AdapterLoad(AdapterSpec spec, Pacing pacing, Consumer<String> notices) {
        this.spec = spec;
        this.pacing = pacing;
        this.notices = notices;
        converters = spec.options().converters();
    }

    /** {@inheritDoc} The device is looked for from the first time on, and kept. */
    @Override
    public Insert insert(AudioServer server, Terminals terminals) {
        AudioAdapter joined = adapter;
        if (joined == null) {
            joined = new AudioAdapter(spec.options(), converters, devices(server.format()), notices);
            adapter = joined;
        }
        BridgeClient client = joined.join(server);
        return new Insert(
                client.client(),
                client.cables(
                        names(terminals.captures(), terminals::capture),
                        names(terminals.playbacks(), terminals::playback)));
    }

    private DeviceSource devices(Format server) {
        Integer rate = spec.rate();
        Integer period = spec.periodFrames();
        Format format =
                new Format(rate == null ? server.sampleRate() : rate, period == null ? server.periodFrames() : period);
        return Devices.of(spec, format, pacing, notices);
    }

    private static List<String> names(int count, IntFunction<String> name) {
        return IntStream.rangeClosed(1, count).mapToObj(name).toList();
    }

    /** {@inheritDoc} That the device then hears no more of the master is no fault of anybody's, and does not count. */
    @Override
    public void ending() {
        lastReport = report();
    }

    @Override
    public List<String> report() {
        List<String> before = lastReport;
        if (before != null) {
            return before;
        }
        AudioAdapter last = adapter;
        return last == null ? List.of() : List.of("audioadapter: " + AdapterText.line(last.status(), "the device"));
    }

    @Override
    public @Nullable AdapterStatus adapterStatus() {
        AudioAdapter running = adapter;
        return running == null ? null : running.status();
    }

    @Override
    public void close() {
        AudioAdapter last = adapter;
        if (last != null) {
            last.close();
        }
    }
}
