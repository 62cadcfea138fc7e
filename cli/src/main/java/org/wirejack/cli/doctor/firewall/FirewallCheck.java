package org.wirejack.cli.doctor.firewall;

import java.util.List;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.firewall.Verdict.Outcome;
import org.wirejack.cli.doctor.system.CommandResult;
import org.wirejack.cli.doctor.system.CommandResult.Ending;
import org.wirejack.cli.doctor.system.Commands;
import org.wirejack.cli.doctor.system.SystemFiles;

/** Whether this host's packet filter drops what a manager and a slave need to hear. */
public final class FirewallCheck implements Check {
    private static final String AS_ROOT = "run it as root: sudo ./wirejack doctor";

    private final Commands commands;
    private final SystemFiles files;
    private final List<Packet> announcements;
    private final List<Packet> setUps;

    /**
     * @param announcements what a manager must hear
     * @param setUps what a slave must hear: packets of a manager, to a port that the system has picked
     */
    public FirewallCheck(Commands commands, SystemFiles files, List<Packet> announcements, List<Packet> setUps) {
        this.commands = commands;
        this.files = files;
        this.announcements = announcements;
        this.setUps = setUps;
    }

    @Override
    public String title() {
        return "firewall";
    }

    @Override
    public Finding examine() {
        CommandResult nft = commands.run("nft", "-s", "list", "ruleset");
        CommandResult old = usesOldTables() || nft.ending() == Ending.ABSENT ? oldRules() : CommandResult.absent();
        if (failed(nft)) {
            return Finding.cannotTell(nft.reason("nft"), AS_ROOT);
        }
        if (failed(old)) {
            return Finding.cannotTell(old.reason("iptables-save"), AS_ROOT);
        }
        if (!nft.succeeded() && !old.succeeded()) {
            return usesOldTables()
                    ? Finding.cannotTell("there are rules, and no command to list them", "install nftables or iptables")
                    : Finding.ok("none: neither nft nor iptables is installed");
        }
        return judge(List.of(Ruleset.read(nft.text()), Ruleset.read(IptablesText.asNft(old.text()))));
    }

    private static boolean failed(CommandResult result) {
        return result.ending() == Ending.REFUSED || result.ending() == Ending.TOO_SLOW;
    }

    private boolean usesOldTables() {
        return files.text("proc/net/ip_tables_names")
                .filter(names -> !names.isEmpty())
                .isPresent();
    }

    private CommandResult oldRules() {
        CommandResult legacy = commands.run("iptables-legacy-save");
        return legacy.ending() == Ending.ABSENT ? commands.run("iptables-save") : legacy;
    }

    private Finding judge(List<Ruleset> rulesets) {
        Verdict manager = worst(rulesets, announcements);
        if (manager.outcome() != Outcome.PASSES) {
            Packet packet = worstPacket(rulesets, announcements);
            return finding(manager, packet, "a manager here does not hear slaves", packet.port());
        }
        Verdict slave = worst(rulesets, setUps);
        if (slave.outcome() != Outcome.PASSES) {
            Packet packet = worstPacket(rulesets, setUps);
            String meaning =
                    "UDP port " + announcements.getFirst().port() + " is open, but a slave here does not hear its"
                            + " master, which answers from and to ports that change: " + cause(slave);
            return Finding.warn(
                    meaning,
                    "only for a slave: sudo nft insert rule " + slave.chain() + " ip saddr " + networkOf(packet)
                            + " udp dport 1024-65535 accept");
        }
        return Finding.ok("lets UDP port " + announcements.getFirst().port() + " in");
    }

    private static Verdict worst(List<Ruleset> rulesets, List<Packet> packets) {
        return packets.stream()
                .flatMap(packet -> rulesets.stream().map(ruleset -> ruleset.verdict(packet)))
                .reduce(Verdict.PASSES, Verdict::worse);
    }

    private static Packet worstPacket(List<Ruleset> rulesets, List<Packet> packets) {
        Outcome worst = worst(rulesets, packets).outcome();
        return packets.stream()
                .filter(packet -> worst(rulesets, List.of(packet)).outcome() == worst)
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Verdict verdict, Packet packet, String consequence, int port) {
        String cure = "sudo nft insert rule " + verdict.chain() + " udp dport " + port + " accept"
                + ofFrontEnd(verdict, port);
        String target = packet.target() + ":" + port + (packet.group() ? " (the group)" : "");
        return verdict.outcome() == Outcome.DROPPED
                ? Finding.fail("drops UDP to " + target + ": " + consequence + "; " + cause(verdict), cure)
                : Finding.warn("may drop UDP to " + target + "; " + cause(verdict), cure);
    }

    private static String cause(Verdict verdict) {
        return "chain " + verdict.chain() + " has: " + verdict.rule();
    }

    private static String ofFrontEnd(Verdict verdict, int port) {
        if (verdict.chain().contains("firewalld")) {
            return "; with firewalld: sudo firewall-cmd --permanent --add-port=" + port
                    + "/udp && sudo firewall-cmd --reload";
        }
        return verdict.rule().contains("ufw") || verdict.chain().startsWith("ip filter")
                ? "; with ufw: sudo ufw allow " + port + "/udp"
                : "";
    }

    /** The neighbour's address stands for its network. */
    private static String networkOf(Packet packet) {
        return packet.source() + "/24";
    }
}
