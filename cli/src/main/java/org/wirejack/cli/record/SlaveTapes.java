package org.wirejack.cli.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wirejack.netmanager.ProxyStatus;

/** What a manager records on one server. Control thread. */
public final class SlaveTapes implements AutoCloseable {
    private final List<SlaveTape> tapes;

    SlaveTapes(List<SlaveTape> tapes) {
        this.tapes = List.copyOf(tapes);
    }

    /** To be called a few times a second, with all slaves that there are. */
    public void look(List<ProxyStatus> proxies) {
        tapes.forEach(tape -> tape.look(proxies));
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
