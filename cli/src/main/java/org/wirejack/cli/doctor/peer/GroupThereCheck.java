package org.wirejack.cli.doctor.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.lan.DoctorMessage;
import org.wirejack.cli.doctor.lan.Meeting;
import org.wirejack.cli.doctor.system.Nic;

/** Whether the other host hears what this one sends to the group. */
public final class GroupThereCheck implements Check {
    private static final int TRIES = 3;
    private static final long TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Peer peer;
    private final Meeting meeting;

    public GroupThereCheck(Peer peer, Meeting meeting) {
        this.peer = peer;
        this.meeting = meeting;
    }

    @Override
    public String title() {
        return "group to the peer";
    }

    @Override
    public Finding examine() {
        if (!peer.replies().any()) {
            return Finding.cannotTell(peer.host() + " does not answer", "see the peer's line");
        }
        return meeting.outward().stream().anyMatch(this::heard)
                ? Finding.ok(peer.host() + " hears this machine on the group")
                : Finding.fail(
                        peer.host()
                                + " answers, but does not hear this machine on the group: a slave here is not found",
                        unheardCure(peer.host()));
    }

    /** The master's address in the place of the group helps always. */
    static String unheardCure(String master) {
        return "switch: IGMP snooping off, or its querier on; Wi-Fi bridges eat groups; see the firewall's lines;"
                + " or do without the group: wirejack slave -a " + master;
    }

    private boolean heard(Nic nic) {
        try (Question question = new Question()) {
            question.by(nic);
            return answered(question, meeting.group());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answered(Question question, InetSocketAddress group) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            if (question.ask(group, DoctorMessage.LEAST_BYTES, TIMEOUT_NANOS).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
