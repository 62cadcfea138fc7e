package org.wirejack.live.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.LiveSource;
import org.wirejack.live.SlavePlace;
import org.wirejack.live.json.LiveJson;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.SlaveFigures;

/** The live views of a manager's slaves. Any thread; a slave that does not answer costs three seconds. */
public final class SlaveViews implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 3000;

    private final LiveSource source;
    private final ViewCaller caller;

    /** @param token of the manager, which its slaves must have as well; null: none */
    public SlaveViews(LiveSource source, @Nullable String token) {
        this.source = source;
        caller = new ViewCaller(token, PATIENCE_MILLIS);
    }

    /** Who there is. At once. */
    public List<SlavePlace> places() {
        return source.slaves();
    }

    /** One slave as it shows itself, or why it does not. */
    public SlaveFigures look(SlavePlace slave) {
        String place = slave.place();
        if (place == null) {
            return SlaveFigures.hidden(slave.name(), null, slave.reason());
        }
        try {
            LiveStatus status = LiveJson.status(caller.ask(place, "/api/status"));
            return new SlaveFigures(
                    slave.name(),
                    place,
                    null,
                    LiveJson.graph(caller.ask(place, "/api/graph")),
                    status.adapters(),
                    status.loads());
        } catch (SlaveRefused refused) {
            return SlaveFigures.hidden(slave.name(), place, refused.sentence());
        } catch (IllegalArgumentException nonsense) {
            return SlaveFigures.hidden(
                    slave.name(), place, "its live view is none of this version: " + nonsense.getMessage());
        }
    }

    /**
     * Asks one for something.
     *
     * @param path of its live view
     * @param body becomes JSON
     * @throws SlaveRefused if it has not been done
     */
    public void command(String name, String path, Object body) {
        SlavePlace slave = named(name);
        String place = slave.place();
        if (place == null) {
            throw SlaveRefused.silent(slave.reason());
        }
        caller.tell(place, path, body);
    }

    /** @throws SlaveRefused if there is none of that name */
    public SlavePlace named(String name) {
        return places().stream()
                .filter(slave -> slave.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SlaveRefused.answered("there is no such slave"));
    }

    /** Twice is fine. */
    @Override
    public void close() {
        caller.close();
    }
}
