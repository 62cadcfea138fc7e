package org.wirejack.cli.graph;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.DrivenServer;
import org.wirejack.netdriver.SlaveListener;
import org.wirejack.wire.SessionParams;

/** The clients of this process and nothing else. */
final class EmbeddedGraph implements SlaveGraph {
    private final DrivenServer server;

    EmbeddedGraph(DrivenServer server) {
        this.server = server;
    }

    @Override
    public DrivenServer server() {
        return server;
    }

    @Override
    public SlaveListener listening(SlaveListener other) {
        return other;
    }

    @Override
    public void start() {}

    @Override
    public void tick(@Nullable SessionParams session) {}

    @Override
    public void close() {}
}
