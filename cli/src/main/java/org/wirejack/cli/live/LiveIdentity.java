package org.wirejack.cli.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.HostName;
import org.wirejack.live.ProcessMeter;
import org.wirejack.live.model.AdapterFigures;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.LoadFigures;
import org.wirejack.live.model.PauseFigures;
import org.wirejack.live.model.ServerFigures;

/** Who is shown: what stays the same in all readings, and what the process takes. One control thread. */
final class LiveIdentity {
    private final String role;
    private final String name;
    private final String version;
    private final String host = HostName.local();
    private final ProcessMeter process = new ProcessMeter();

    LiveIdentity(String role, String name, String version) {
        this.role = role;
        this.name = name;
        this.version = version;
    }

    LiveStatus status(
            String state, @Nullable ServerFigures server, PauseFigures pauses, List<LinkFigures> links, Rest rest) {
        return new LiveStatus(
                LiveStatus.SCHEMA,
                role,
                name,
                host,
                version,
                state,
                System.currentTimeMillis(),
                server,
                process.read(),
                pauses,
                links,
                rest.adapters,
                rest.loads);
    }

    /** What only slaves have. */
    record Rest(List<AdapterFigures> adapters, List<LoadFigures> loads) {
        static final Rest NONE = new Rest(List.of(), List.of());
    }
}
