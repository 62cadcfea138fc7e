package org.wirejack.cli.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.AdapterStatus;
import org.wirejack.audioadapter.bridge.WayReport;
import org.wirejack.cli.load.Rack;
import org.wirejack.live.model.AdapterFigures;
import org.wirejack.live.model.CycleFigures;
import org.wirejack.live.model.DurationFigures;
import org.wirejack.live.model.LevelFigures;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LoadFigures;
import org.wirejack.live.model.ServerFigures;
import org.wirejack.live.model.SessionFigures;
import org.wirejack.live.model.WayFigures;
import org.wirejack.netdriver.SlaveStatus;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.wire.SessionParams;

/** Readings of the parts, as the live view has them. */
final class LiveFigures {
    private static final double MICROS = 1e6;

    private LiveFigures() {}

    static LinkFigures ofProxy(ProxyStatus proxy, @Nullable LevelFigures levels) {
        return new LinkFigures(
                proxy.clientName(),
                proxy.slave().getAddress().getHostAddress(),
                proxy.online() ? "online" : "offline",
                SessionFigures.of(proxy.session()),
                null,
                CycleFigures.of(proxy.cycles()),
                DurationFigures.of(proxy.turnaround()),
                DurationFigures.of(proxy.turnaround().recent()),
                levels);
    }

    /**
     * A slave's way to its master.
     *
     * @param last session, perhaps over
     * @param address of its master; null while there has been none
     */
    static LinkFigures ofSlave(
            SlaveStatus slave, @Nullable SessionParams last, @Nullable String address, @Nullable LevelFigures levels) {
        return new LinkFigures(
                masterName(last),
                address,
                slave.session() == null ? "searching" : "online",
                last == null ? null : SessionFigures.of(last),
                slave.sessions(),
                CycleFigures.of(slave.cycles()),
                DurationFigures.of(slave.turnaround()),
                DurationFigures.of(slave.turnaround().recent()),
                levels);
    }

    /** @param last session, perhaps over; null while there has been none */
    static String masterName(@Nullable SessionParams last) {
        return last == null ? "any master" : last.masterHost();
    }

    static ServerFigures ofServer(String text, AudioServer server, OptionalLong xruns) {
        Format format = server.format();
        return new ServerFigures(
                text, format.sampleRate(), format.periodFrames(), xruns.isPresent() ? xruns.getAsLong() : null);
    }

    static LiveIdentity.Rest ofLoads(List<Rack.Loaded> loads) {
        List<AdapterFigures> adapters = new ArrayList<>();
        for (Rack.Loaded one : loads) {
            AdapterStatus adapter = one.adapter();
            if (adapter != null) {
                String name = one.client() == null ? one.text() : one.client();
                adapters.add(
                        new AdapterFigures(name, adapter.device(), way(adapter.playback()), way(adapter.capture())));
            }
        }
        return new LiveIdentity.Rest(
                adapters, loads.stream().map(LiveFigures::ofLoad).toList());
    }

    static LoadFigures ofLoad(Rack.Loaded load) {
        return new LoadFigures(load.id(), load.text(), load.client());
    }

    private static WayFigures way(WayReport way) {
        return new WayFigures(
                way.state().name().toLowerCase(Locale.ROOT),
                rounded(way.ratioPpm()),
                rounded(way.latencyMillis()),
                rounded(way.errorFrames()),
                way.fillFrames(),
                way.gaps(),
                way.underruns(),
                way.overruns(),
                way.steps());
    }

    /** To the millionth; JSON has no words for what is no number. */
    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * MICROS) / MICROS : 0;
    }
}
