package org.wirejack.cli.doctor.lan;

import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.CommandResult;
import org.wirejack.cli.doctor.system.CommandResult.Ending;
import org.wirejack.cli.doctor.system.Commands;
import org.wirejack.cli.doctor.system.Nic;

/** Whether the interface falls asleep between packets (Energy-Efficient Ethernet). */
public final class EeeCheck implements Check {
    private final Nic nic;
    private final Commands commands;

    public EeeCheck(Nic nic, Commands commands) {
        this.nic = nic;
        this.commands = commands;
    }

    @Override
    public String title() {
        return "EEE of " + nic.name();
    }

    @Override
    public Finding examine() {
        CommandResult result = commands.run("ethtool", "--show-eee", nic.name());
        if (result.ending() == Ending.ABSENT) {
            return Finding.ok("not looked at: ethtool is not installed");
        }
        if (!result.succeeded()) {
            return Finding.ok("the interface has no such thing");
        }
        return result.text().matches("(?s).*EEE status:\\s*enabled.*")
                ? Finding.warn(
                        "on: the interface sleeps between packets and wakes late, some boards lose packets",
                        "sudo ethtool --set-eee " + nic.name() + " eee off")
                : Finding.ok("off");
    }
}
