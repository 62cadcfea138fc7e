package org.wirejack.cli.doctor.lan;

import java.util.OptionalLong;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.Nic;
import org.wirejack.cli.doctor.system.SystemFiles;

/** An interface's cable: whether it is in, and what it carries. */
public final class LinkCheck implements Check {
    private static final long GIGABIT = 1000;
    private static final long SLOW = 10;

    private final Nic nic;
    private final SystemFiles files;
    private final String folder;

    public LinkCheck(Nic nic, SystemFiles files) {
        this.nic = nic;
        this.files = files;
        folder = "sys/class/net/" + nic.name() + "/";
    }

    @Override
    public String title() {
        return "link of " + nic.name();
    }

    @Override
    public Finding examine() {
        OptionalLong carrier = files.number(folder + "carrier");
        if (carrier.isPresent() && carrier.getAsLong() == 0) {
            return Finding.fail("no cable, or nothing at its other end", "plug it in, or try another cable and port");
        }
        if (files.exists(folder + "wireless") || files.exists(folder + "phy80211")) {
            return Finding.warn(
                    "Wi-Fi: packets come late and get lost, whatever the latency", "use a cable for this session");
        }
        return ofWire(
                files.number(folder + "speed").orElse(-1),
                files.text(folder + "duplex").orElse("unknown"));
    }

    /** Virtual interfaces say -1 or a fancy number. */
    private static Finding ofWire(long megabits, String duplex) {
        String text = (megabits > 0 ? megabits + " Mbit/s" : "speed unknown") + ", duplex " + duplex;
        String retry = "set the switch's port to automatic, and try another cable";
        if (duplex.equals("half")) {
            return Finding.fail(text + ": both ends cannot talk at once, and packets collide", retry);
        }
        if (megabits > 0 && megabits <= SLOW) {
            return Finding.fail(text + ": room for two channels at the most", retry);
        }
        return megabits > 0 && megabits < GIGABIT
                ? Finding.warn(text + ": room for 24 channels each way at 48 kHz, and each packet takes longer", retry)
                : Finding.ok(text);
    }
}
