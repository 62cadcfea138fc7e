package org.wirejack.cli.doctor.peer;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.lan.DoctorMessage;
import org.wirejack.cli.doctor.lan.DoctorMessage.Kind;
import org.wirejack.cli.doctor.lan.GroupEar;
import org.wirejack.cli.doctor.lan.Meeting;

/** Whether this host hears what the other one sends to the group. */
public final class GroupBackCheck implements Check {
    private static final int TRIES = 3;
    private static final long TRY_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final Peer peer;
    private final Meeting meeting;

    public GroupBackCheck(Peer peer, Meeting meeting) {
        this.peer = peer;
        this.meeting = meeting;
    }

    @Override
    public String title() {
        return "group from the peer";
    }

    @Override
    public Finding examine() {
        if (!peer.replies().any()) {
            return Finding.cannotTell(peer.host() + " does not answer", "see the peer's line");
        }
        try (GroupEar ear = new GroupEar(meeting);
                Question question = new Question()) {
            return heard(ear, question)
                    ? Finding.ok("this machine hears " + peer.host() + " on the group")
                    : Finding.fail(
                            "this machine does not hear " + peer.host() + " on the group: a slave there is not found",
                            GroupThereCheck.unheardCure("ADDRESS-OF-THIS-MACHINE"));
        } catch (IOException e) {
            return Finding.cannotTell(
                    String.valueOf(e.getMessage()), "end the program that holds the port for a moment");
        }
    }

    private boolean heard(GroupEar ear, Question question) throws IOException {
        DoctorMessage awaited =
                new DoctorMessage(Kind.CALLED, ThreadLocalRandom.current().nextLong());
        for (int i = 0; i < TRIES; i++) {
            question.call(peer.address(), awaited.number());
            long deadlineNanos = System.nanoTime() + TRY_NANOS;
            Optional<DoctorMessage> message = ear.hear(deadlineNanos);
            while (message.isPresent() && !message.get().equals(awaited)) {
                message = ear.hear(deadlineNanos);
            }
            if (message.isPresent()) {
                return true;
            }
        }
        return false;
    }
}
