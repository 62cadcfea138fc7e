package org.wirejack.jackserver;

import org.jaudiolibs.jnajack.JackClient;
import org.jaudiolibs.jnajack.JackPosition;
import org.jaudiolibs.jnajack.JackTransportState;
import org.wirejack.audio.Transport;

/** JACK's transport. It is everybody's: other clients start and stop it as well. Control threads. */
final class JackTransport implements Transport {
    private final JackClient client;

    JackTransport(JackClient client) {
        this.client = client;
    }

    @Override
    public boolean rolling() {
        return Jacks.get("the transport's state", () -> client.transportQuery(new JackPosition()))
                == JackTransportState.JackTransportRolling;
    }

    @Override
    public long frame() {
        return Jacks.get("the transport's position", client::getCurrentTransportFrame);
    }

    @Override
    public double beatsPerMinute() {
        JackPosition position = new JackPosition();
        Jacks.get("the transport's tempo", () -> client.transportQuery(position));
        return position.getBeatsPerMinute();
    }

    @Override
    public void start() {
        Jacks.run("start the transport", client::transportStart);
    }

    @Override
    public void stop() {
        Jacks.run("stop the transport", client::transportStop);
    }

    @Override
    public void locate(long frame) {
        Jacks.get("locate the transport", () -> client.transportLocate(Math.toIntExact(frame)));
    }

    /** @throws UnsupportedOperationException always: in JACK the tempo belongs to the timebase master */
    @Override
    public void tempo(double beatsPerMinute) {
        throw new UnsupportedOperationException("in JACK the tempo belongs to the timebase master");
    }
}
