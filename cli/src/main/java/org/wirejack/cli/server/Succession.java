package org.wirejack.cli.server;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wirejack.jackserver.JackFailed;

/** One server after the other, as they end and come back. Control thread. */
public final class Succession {
    private final Supplier<Optional<MasterServer>> successors;
    private final Consumer<String> lines;

    /** @param successors waits for the next one; empty if there shall be no more */
    public Succession(Supplier<Optional<MasterServer>> successors, Consumer<String> lines) {
        this.successors = successors;
        this.lines = lines;
    }

    /**
     * Gives each server to a service, which returns when that server has ended, and closes it then. A server may have
     * ended before the service had so much as a look at it: that is an end like any other.
     */
    public void serve(Optional<MasterServer> first, Consumer<MasterServer> service) {
        Optional<MasterServer> next = first;
        while (next.isPresent()) {
            try (MasterServer current = next.get()) {
                service.accept(current);
            } catch (JackFailed e) {
                lines.accept("the JACK server has ended: " + e.getMessage());
            }
            next = successors.get();
        }
    }
}
