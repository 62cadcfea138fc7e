package org.wirejack.cli.doctor.lan;

import java.util.List;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.CommandResult;
import org.wirejack.cli.doctor.system.CommandResult.Ending;
import org.wirejack.cli.doctor.system.Commands;
import org.wirejack.cli.doctor.system.Nic;

/**
 * By which interface the system would send to an address. To a group Wirejack sends by each interface, whatever the route;
 * stock JACK follows it, so that a wrong one is a warning there.
 */
public final class RouteCheck implements Check {
    private final String target;
    private final boolean group;
    private final List<Nic> usable;
    private final Commands commands;

    /** @param target dotted IPv4 of a group or a host */
    public RouteCheck(String target, boolean group, List<Nic> usable, Commands commands) {
        this.target = target;
        this.group = group;
        this.usable = usable;
        this.commands = commands;
    }

    @Override
    public String title() {
        return group ? "route of the group" : "route to " + target;
    }

    @Override
    public Finding examine() {
        CommandResult result = commands.run("ip", "-4", "route", "get", target);
        if (result.ending() == Ending.ABSENT || result.ending() == Ending.TOO_SLOW) {
            return Finding.ok("not looked at: " + result.reason("ip"));
        }
        if (!result.succeeded()) {
            return wrong("the system knows no way to " + target + " ("
                    + result.text().lines().findFirst().orElse("") + ")");
        }
        String way = way(result.text());
        if (way.isEmpty()) {
            return Finding.cannotTell(
                    "ip says: " + result.text().lines().findFirst().orElse("nothing"), "ip route");
        }
        return usable.stream().anyMatch(nic -> nic.name().equals(way) && (!nic.loopback() || onlyLoopback()))
                ? Finding.ok("by " + way)
                : wrong(target + " is routed to " + way + ", not to " + names());
    }

    private static String way(String text) {
        List<String> words = List.of(text.split("\\s+"));
        int before = words.indexOf("dev");
        return before < 0 || before + 1 == words.size() ? "" : words.get(before + 1);
    }

    private Finding wrong(String meaning) {
        String device = usable.stream()
                .filter(nic -> !nic.loopback())
                .map(Nic::name)
                .findFirst()
                .orElse("eth0");
        return group
                ? Finding.warn(
                        meaning + ": stock JACK on this machine is not heard, Wirejack is",
                        "sudo ip route replace 224.0.0.0/4 dev " + device)
                : Finding.fail(
                        meaning + ": what is sent there does not arrive",
                        "ip route get " + target + "; then sudo ip route replace " + target + " dev " + device);
    }

    private boolean onlyLoopback() {
        return usable.stream().allMatch(Nic::loopback);
    }

    private String names() {
        return String.join(
                " or ",
                usable.stream().filter(nic -> !nic.loopback()).map(Nic::name).toList());
    }
}
