package org.wirejack.cli.doctor.peer;

import java.util.List;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.peer.Peer.Replies;
import org.wirejack.cli.text.Figures;

/** Whether the other host is there, and how quick it is. */
public final class PeerCheck implements Check {
    /** Of the quickest: a period of 256 frames is gone by then. Programs that have just begun are slow themselves. */
    private static final long SLOW_NANOS = 5_000_000;

    private final Peer peer;

    public PeerCheck(Peer peer) {
        this.peer = peer;
    }

    @Override
    public String title() {
        return "peer";
    }

    @Override
    public Finding examine() {
        Replies replies = peer.replies();
        if (!replies.any()) {
            return silent(replies.closed());
        }
        List<Long> nanos = replies.nanos();
        String text = peer.host() + " answers " + nanos.size() + " of " + replies.asked() + ", best "
                + Figures.millis(nanos.getFirst()) + ", median " + Figures.millis(nanos.get(nanos.size() / 2))
                + ", worst " + Figures.millis(nanos.getLast());
        if (nanos.size() < replies.asked()) {
            return Finding.fail(text + ": packets get lost", "see the lines on link and drops here and there");
        }
        return nanos.getFirst() > SLOW_NANOS
                ? Finding.warn(text, "use a cable, and fewer switches between; or a higher latency: -l 5")
                : Finding.ok(text);
    }

    private Finding silent(boolean closed) {
        String port = peer.host() + " port " + peer.address().getPort();
        return closed
                ? Finding.fail(
                        port + " is closed: the host is there, and no doctor answers",
                        "on " + peer.host() + ": wirejack doctor --answer")
                : Finding.fail(
                        port + " is silent: a firewall there drops UDP, the route is wrong, or the host is off",
                        "on " + peer.host() + ": wirejack doctor, for its firewall; then wirejack doctor --answer");
    }
}
