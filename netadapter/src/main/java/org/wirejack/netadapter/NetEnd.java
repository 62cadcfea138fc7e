package org.wirejack.netadapter;

import org.wirejack.audio.ArrayClient;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Direction;
import org.wirejack.audio.DrivenGraph;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.bridge.BridgeEnd;

/** A bridge's end in the place of a server's graph: the network is its clock. The net driver's thread. */
final class NetEnd implements DrivenGraph {
    private final BridgeEnd end;
    private final ArrayClient ports = new ArrayClient("system", 0);
    private Format format = new Format(48_000, 256);
    private float[][] fromMaster = {};
    private float[][] toMaster = {};

    NetEnd(BridgeEnd end) {
        this.end = end;
    }

    /** {@inheritDoc} There is one, whatever its name. */
    @Override
    public AudioClient openDriver(String name) {
        return ports;
    }

    @Override
    public void format(Format next) {
        format = next;
        ports.period(next.periodFrames());
    }

    /** A session begins, whose ports are there: its master's clock is yet to be learnt. */
    void sessionStarting() {
        fromMaster = ports.samples(Direction.OUTPUT);
        toMaster = ports.samples(Direction.INPUT);
        end.start(format);
    }

    /** A master that freewheels has no clock to follow; what can be had is had. */
    @Override
    public void freewheel(boolean freewheeling) {}

    @Override
    public void cycle(long startNanos) {
        end.cycle(startNanos, format.periodFrames(), fromMaster, toMaster);
    }
}
