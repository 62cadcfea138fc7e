package org.wirejack.cli.doctor.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.finding.Level;
import org.wirejack.cli.doctor.system.CommandResult;
import org.wirejack.cli.doctor.system.FakeRoot;

class FirewallCheckTest {
    private static final Packet GROUP = new Packet("eth0", "10.0.0.1", "225.3.19.154", true, 19_000);
    private static final Packet SET_UP = new Packet("eth0", "10.0.0.1", "10.0.0.1", false, 45_000);
    private static final String CLOSED =
            "table inet f {\nchain in {\ntype filter hook input priority 0; policy drop;\n%s\n}\n}";

    @TempDir
    private Path folder;

    private Finding examine(Map<String, CommandResult> results) {
        return new FirewallCheck(
                        words -> results.getOrDefault(words[0], CommandResult.absent()),
                        new FakeRoot(folder).files(),
                        List.of(GROUP),
                        List.of(SET_UP))
                .examine();
    }

    @Test
    void noRulesLetAllIn() {
        assertEquals(Finding.ok("lets UDP port 19000 in"), examine(Map.of("nft", CommandResult.done(""))));
    }

    @Test
    void aClosedPortFailsWithTheRuleThatOpensIt() {
        Finding finding = examine(Map.of("nft", CommandResult.done(CLOSED.formatted(""))));
        assertEquals(Level.FAIL, finding.level());
        assertTrue(finding.meaning().contains("chain inet f in has: policy drop"), finding.meaning());
        assertEquals("sudo nft insert rule inet f in udp dport 19000 accept", finding.cure());
    }

    @Test
    void anOpenPortIsNotEnoughForASlave() {
        Finding finding = examine(Map.of("nft", CommandResult.done(CLOSED.formatted("udp dport 19000 accept"))));
        assertEquals(Level.WARN, finding.level());
        assertTrue(finding.meaning().contains("a slave here does not hear its master"), finding.meaning());
    }

    @Test
    void whoMayNotListTheRulesCannotTell() {
        Finding finding = examine(Map.of("nft", CommandResult.refused("Operation not permitted\nmore")));
        assertEquals(Level.WARN, finding.level());
        assertEquals("cannot tell: nft says: Operation not permitted", finding.meaning());
    }

    @Test
    void withoutAnyFilterThereIsNone() {
        assertEquals(Level.OK, examine(Map.of()).level());
    }

    @Test
    void oldTablesAreLookedAtBesideNft() {
        new FakeRoot(folder).with("proc/net/ip_tables_names", "filter\n");
        CommandResult saved = CommandResult.done("*filter\n:INPUT DROP [0:0]\nCOMMIT");
        Finding finding = examine(Map.of("nft", CommandResult.done(""), "iptables-legacy-save", saved));
        assertEquals(Level.FAIL, finding.level());
        assertTrue(finding.cure().endsWith("with ufw: sudo ufw allow 19000/udp"), finding.cure());
    }

    @Test
    void oldTablesThatNobodyCanListCannotBeTold() {
        new FakeRoot(folder).with("proc/net/ip_tables_names", "filter\n");
        assertEquals(Level.WARN, examine(Map.of()).level());
    }
}
