package org.wirejack.audioadapter.bridge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.ArrayClient;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Direction;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.Processor;
import org.wirejack.audio.Transport;

/** A server of one client, run by hand. */
final class HandServer implements AudioServer {
    private Format format;
    private @Nullable ArrayClient client;
    private @Nullable Processor processor;

    HandServer(Format format) {
        this.format = format;
    }

    void cycle(long startNanos) {
        processor.process(new HandCycle(format.periodFrames(), startNanos));
    }

    void change(Format to) {
        format = to;
        client.period(to.periodFrames());
        processor.formatChanged(to);
    }

    float[][] samples(Direction direction) {
        return client.samples(direction);
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public AudioClient open(String name, Processor runs) {
        client = new ArrayClient(name, format.periodFrames());
        processor = runs;
        return client;
    }

    @Override
    public List<PortInfo> ports() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Connection> connections() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void connect(List<Connection> cables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(List<Connection> cables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Transport transport() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    private record HandCycle(int frames, long startNanos) implements Cycle {
        @Override
        public boolean freewheeling() {
            return false;
        }

        @Override
        public boolean rolling() {
            return false;
        }

        @Override
        public long transportFrame() {
            return 0;
        }
    }
}
