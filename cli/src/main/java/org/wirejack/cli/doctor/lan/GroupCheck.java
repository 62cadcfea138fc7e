package org.wirejack.cli.doctor.lan;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.lan.DoctorMessage.Kind;
import org.wirejack.cli.doctor.system.Nic;

/** Whether this machine hears what it sends to the group itself, by each interface. */
public final class GroupCheck implements Check {
    private static final int TRIES = 3;
    private static final long TRY_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final Meeting meeting;

    public GroupCheck(Meeting meeting) {
        this.meeting = meeting;
    }

    @Override
    public String title() {
        return "own multicast";
    }

    @Override
    public Finding examine() {
        if (meeting.nics().isEmpty()) {
            return Finding.cannotTell("there is no interface to try it on", "see the line on interfaces");
        }
        Map<Long, Nic> silent = numbered();
        try (GroupEar ear = new GroupEar(meeting)) {
            String complaint = "";
            for (int i = 0; i < TRIES && !silent.isEmpty(); i++) {
                complaint = send(silent);
                hear(ear, silent);
            }
            return silent.isEmpty() ? Finding.ok("heard by " + names(numbered())) : deaf(names(silent), complaint);
        } catch (IOException e) {
            return Finding.cannotTell(
                    "the group's port " + meeting.group().getPort() + " cannot be shared: " + e.getMessage(),
                    "end the other program for a moment");
        }
    }

    private Map<Long, Nic> numbered() {
        Map<Long, Nic> numbered = new LinkedHashMap<>();
        meeting.outward()
                .forEach(nic -> numbered.put(ThreadLocalRandom.current().nextLong(), nic));
        return numbered;
    }

    /** @return what the system says against it; empty if nothing */
    private String send(Map<Long, Nic> targets) throws IOException {
        String complaint = "";
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            for (Map.Entry<Long, Nic> target : targets.entrySet()) {
                try {
                    channel.setOption(
                            StandardSocketOptions.IP_MULTICAST_IF,
                            NetworkInterface.getByIndex(target.getValue().index()));
                    byte[] message = new DoctorMessage(Kind.CALLED, target.getKey()).write(DoctorMessage.LEAST_BYTES);
                    channel.send(ByteBuffer.wrap(message), meeting.group());
                } catch (IOException e) {
                    complaint = " (" + e.getMessage() + ")";
                }
            }
        }
        return complaint;
    }

    private static void hear(GroupEar ear, Map<Long, Nic> silent) throws IOException {
        long deadlineNanos = System.nanoTime() + TRY_NANOS;
        Optional<DoctorMessage> message = ear.hear(deadlineNanos);
        while (message.isPresent()) {
            silent.remove(message.get().number());
            message = silent.isEmpty() ? Optional.empty() : ear.hear(deadlineNanos);
        }
    }

    private static String names(Map<Long, Nic> nics) {
        return String.join(", ", nics.values().stream().map(Nic::name).toList());
    }

    private Finding deaf(String names, String complaint) {
        String group = meeting.group().getAddress().getHostAddress();
        return Finding.fail(
                "what this machine sends to the group by " + names + " does not come back" + complaint
                        + ": the group is filtered here, and slaves are not heard either",
                "see the firewall's line; or do without the group: wirejack slave -a ADDRESS-OF-THE-MASTER (group is "
                        + group + ")");
    }
}
