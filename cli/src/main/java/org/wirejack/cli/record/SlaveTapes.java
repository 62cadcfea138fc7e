package org.wirejack.cli.record;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wirejack.netmanager.ProxyStatus;

/** What a manager records on one server. Control thread. */
public final class SlaveTapes implements AutoCloseable {
    private final List<SlaveTape> tapes;

    SlaveTapes(List<SlaveTape> tapes) {
        this.tapes = List.copyOf(tapes);
    }

    /**
     * To be called a few times a second.
     *
     * @param proxies gives all slaves that there are; asked only if something is to be recorded
     */
    public void look(Supplier<List<ProxyStatus>> proxies) {
        if (!tapes.isEmpty()) {
            List<ProxyStatus> now = proxies.get();
            tapes.forEach(tape -> tape.look(now));
        }
    }

    /** A line for each running recording. */
    public Stream<String> status() {
        return tapes.stream().map(SlaveTape::status).filter(Objects::nonNull);
    }

    /** Ends all recordings. Twice is fine. */
    @Override
    public void close() {
        tapes.forEach(SlaveTape::close);
    }
}
