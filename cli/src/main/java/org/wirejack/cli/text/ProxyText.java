package org.wirejack.cli.text;

import org.wirejack.netmanager.ProxyStatus;

/** One slave, as its manager sees it, in one line. */
public final class ProxyText {
    private ProxyText() {}

    /** {@code left: online, 2 in, 2 out, …}. */
    public static String line(ProxyStatus proxy) {
        return proxy.clientName() + ": " + (proxy.online() ? "online" : "offline") + ", "
                + SessionText.channels(proxy.session().channels()) + ", " + SessionText.mode(proxy.session())
                + ", latency "
                + Figures.frames(
                        proxy.latency().roundTripFrames(), proxy.session().sampleRate())
                + ", " + Figures.cycles(proxy.cycles()) + ", turnaround " + Figures.turnaround(proxy.turnaround());
    }
}
