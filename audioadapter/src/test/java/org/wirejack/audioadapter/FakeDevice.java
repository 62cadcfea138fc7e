package org.wirejack.audioadapter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.ArrayClient;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.Processor;
import org.wirejack.audio.Transport;

/** A device without a clock; it ends when told to. */
final class FakeDevice implements ClockedServer, AudioServer {
    static final Format FORMAT = new Format(44_100, 128);

    final List<String> clients = new ArrayList<>();

    @Nullable
    String end;

    @Nullable
    RuntimeException faultOfStart;

    @Nullable
    RuntimeException faultOfClose;

    boolean started;
    boolean closed;

    @Override
    public AudioServer audio() {
        return this;
    }

    @Override
    public String text() {
        return "card 'fake'";
    }

    @Override
    public void start() {
        if (faultOfStart != null) {
            throw faultOfStart;
        }
        started = true;
    }

    @Override
    public @Nullable String end() {
        return end;
    }

    @Override
    public void close() {
        closed = true;
        if (faultOfClose != null) {
            throw faultOfClose;
        }
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public AudioClient open(String name, Processor processor) {
        clients.add(name);
        return new ArrayClient(name, FORMAT.periodFrames());
    }

    @Override
    public List<PortInfo> ports() {
        return List.of();
    }

    @Override
    public List<Connection> connections() {
        return List.of();
    }

    @Override
    public void connect(List<Connection> cables) {}

    @Override
    public void disconnect(List<Connection> cables) {}

    @Override
    public Transport transport() {
        throw new UnsupportedOperationException();
    }
}
