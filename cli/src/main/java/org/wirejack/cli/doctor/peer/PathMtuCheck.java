package org.wirejack.cli.doctor.peer;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.lan.MtuCheck;
import org.wirejack.wire.Wire;

/** The longest packet that gets to the other host and back whole. */
public final class PathMtuCheck implements Check {
    private static final int TRIES = 2;
    private static final long TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(120);

    private final Peer peer;
    private final int interfaceMtu;

    /** @param interfaceMtu of the interface that leads there, in bytes */
    public PathMtuCheck(Peer peer, int interfaceMtu) {
        this.peer = peer;
        this.interfaceMtu = interfaceMtu;
    }

    @Override
    public String title() {
        return "MTU of the path";
    }

    @Override
    public Finding examine() {
        if (!peer.replies().any()) {
            return Finding.cannotTell(peer.host() + " does not answer", "see the peer's line");
        }
        try (Question question = new Question()) {
            int most = Math.clamp(interfaceMtu, Wire.MIN_MTU, Wire.MAX_MTU);
            return judge(longest(Wire.MIN_MTU, most, bytes -> passes(question, bytes)), most);
        } catch (IOException e) {
            return Finding.cannotTell(String.valueOf(e.getMessage()), "see the peer's line");
        }
    }

    private Finding judge(int bytes, int most) {
        if (bytes == 0) {
            return Finding.fail(
                    "packets of " + Wire.MIN_MTU + " bytes do not get through, which every network takes",
                    "see the lines on link and drops here and there");
        }
        if (bytes < Wire.DEFAULT_MTU) {
            return Finding.fail(
                    "packets of up to " + bytes + " bytes get through, the usual " + Wire.DEFAULT_MTU + " do not",
                    MtuCheck.cure(bytes, "INTERFACE"));
        }
        return Finding.ok(bytes + " bytes" + (bytes < most ? ", though the interface here takes " + most : ""));
    }

    /** The largest that passes, in as few steps as there can be; 0 if none does. */
    static int longest(int least, int most, IntPredicate passes) {
        if (passes.test(most)) {
            return most;
        }
        int good = passes.test(least) ? least : 0;
        int bad = good == 0 ? 1 : most;
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            if (passes.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private boolean passes(Question question, int ipBytes) {
        try {
            for (int i = 0; i < TRIES; i++) {
                if (question.ask(peer.address(), ipBytes - Wire.IP_UDP_BYTES, TIMEOUT_NANOS)
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (PortUnreachableException e) {
            return false;
        }
    }
}
