package org.wirejack.cli.live;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.cli.load.Rack;
import org.wirejack.cycle.Levels;
import org.wirejack.live.ClientLoader;
import org.wirejack.live.LiveSource;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.LevelFigures;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LinkLevels;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.PauseFigures;
import org.wirejack.netdriver.SlaveStatus;
import org.wirejack.rt.PauseReport;
import org.wirejack.wire.SessionParams;

/** A slave as the live view sees it. */
public final class SlaveView implements LiveSource {
    private final LiveIdentity identity;
    private final Supplier<SlaveStatus> driver;
    private final AudioServer server;
    private final Rack rack;
    private final Supplier<PauseReport> pauses;
    private final Supplier<@Nullable String> masterAddress;
    private final RackLoader loader;
    private final LevelLook levels;
    private @Nullable SessionParams last;

    /**
     * @param parts what is looked at
     * @param pauses what held cycles up
     * @param masterAddress of the last session's master
     */
    public SlaveView(
            String name,
            String version,
            Parts parts,
            Supplier<PauseReport> pauses,
            Supplier<@Nullable String> masterAddress) {
        identity = new LiveIdentity("slave", name, version);
        driver = parts.driver;
        server = parts.server;
        rack = parts.rack;
        loader = parts.loader;
        levels = new LevelLook(parts.levels, LevelFigures::ofSlave);
        this.pauses = pauses;
        this.masterAddress = masterAddress;
    }

    /** What there is of a slave. */
    public record Parts(
            Supplier<SlaveStatus> driver, Levels levels, AudioServer server, Rack rack, RackLoader loader) {}

    @Override
    public LiveStatus status() {
        SlaveStatus status = driver.get();
        SessionParams now = status.session();
        if (now != null) {
            last = now;
        }
        LinkFigures link = LiveFigures.ofSlave(status, last, masterAddress.get(), levels.highest());
        return identity.status(
                now == null ? "searching" : "playing",
                LiveFigures.ofServer("embedded server", server, OptionalLong.empty()),
                PauseFigures.of(pauses.get()),
                List.of(link),
                LiveFigures.ofLoads(rack.loads()));
    }

    @Override
    public List<LinkLevels> levels() {
        LevelFigures now = levels.look();
        return now == null ? List.of() : List.of(new LinkLevels(LiveFigures.masterName(last), now));
    }

    @Override
    public void restLevels() {
        levels.rest();
    }

    @Override
    public Graph graph() {
        return Graph.of(server);
    }

    @Override
    public void connect(Connection cable) {
        server.connect(List.of(cable));
    }

    @Override
    public void disconnect(Connection cable) {
        server.disconnect(List.of(cable));
    }

    @Override
    public ClientLoader loader() {
        return loader;
    }
}
