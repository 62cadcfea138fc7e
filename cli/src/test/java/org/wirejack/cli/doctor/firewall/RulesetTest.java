package org.wirejack.cli.doctor.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.cli.doctor.firewall.Verdict.Outcome;

class RulesetTest {
    private static final Packet GROUP = new Packet("eth0", "192.168.1.7", "225.3.19.154", true, 19_000);
    private static final Packet HOST = new Packet("eth0", "192.168.1.7", "192.168.1.5", false, 45_000);

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            drop                                              | DROPPED
            reject with icmp type port-unreachable            | DROPPED
            accept                                            | PASSES
            udp dport 19000 drop                              | DROPPED
            udp dport 19001 drop                              | PASSES
            udp dport != 19001 drop                           | DROPPED
            udp dport { 53, 18000-20000 } counter drop        | DROPPED
            udp dport { 53, 80 } drop                         | PASSES
            udp dport @closed drop                            | UNSURE
            udp dport < 20000 drop                            | UNSURE
            udp sport 53 drop                                 | UNSURE
            tcp dport 19000 drop                              | PASSES
            meta l4proto udp drop                             | DROPPED
            meta l4proto { tcp, udp } drop                    | DROPPED
            meta l4proto tcp drop                             | PASSES
            ip protocol udp counter packets 3 bytes 9 drop    | DROPPED
            ip daddr 225.3.19.154 drop                        | DROPPED
            ip daddr 224.0.0.0/4 drop                         | DROPPED
            ip daddr 225.3.19.1-225.3.19.200 drop             | DROPPED
            ip daddr 239.0.0.0/8 drop                         | PASSES
            ip saddr 192.168.0.0/16 drop                      | DROPPED
            ip saddr != 192.168.1.0/24 drop                   | PASSES
            ip6 daddr ff00::/8 drop                           | PASSES
            meta pkttype multicast drop                       | DROPPED
            pkttype host drop                                 | PASSES
            fib daddr type multicast drop                     | DROPPED
            fib daddr type local drop                         | PASSES
            iifname "lo" drop                                 | PASSES
            iifname != "lo" drop                              | DROPPED
            iifname "eth*" drop                               | DROPPED
            iif { "eth0", "eth1" } drop                       | DROPPED
            ct state invalid drop                             | PASSES
            ct state invalid,new drop                         | DROPPED
            ct state vmap { established : accept, new : drop }| DROPPED
            ct state vmap { invalid : drop, established : accept } | PASSES
            log prefix "udp drop" level info udp dport 19000 drop  | DROPPED
            limit rate 10/second burst 5 packets drop         | UNSURE
            udp dport 19000 counter comment "drop me" accept  | PASSES
            udp dport 19000 jump out                          | DROPPED
            udp dport 53 jump out                             | PASSES
            udp dport 19000 jump back                         | PASSES
            jump nowhere                                      | PASSES
            }{ \\ "drop                                       | PASSES
            """)
    void aRuleDropsTheGroupsPackets(String rule, Outcome outcome) {
        String ruleset = """
                table inet filter {
                	chain out {
                		drop
                	}
                	chain back {
                		return
                		drop
                	}
                	chain input {
                		type filter hook input priority filter; policy accept;
                		%s
                	}
                }
                """.formatted(rule);
        assertEquals(outcome, Ruleset.read(ruleset).verdict(GROUP).outcome());
    }

    @Test
    void aPolicyDropsWhatNoRuleAccepts() {
        String ruleset = chain("policy drop", "ct state established,related accept\niifname \"lo\" accept");
        assertEquals(
                new Verdict(Outcome.DROPPED, "inet filter input", "policy drop"),
                Ruleset.read(ruleset).verdict(GROUP));
    }

    @Test
    void anOpenPortIsForThatPortOnly() {
        Ruleset ruleset = Ruleset.read(chain("policy drop", "udp dport 19000 accept"));
        assertEquals(Outcome.PASSES, ruleset.verdict(GROUP).outcome());
        assertEquals(Outcome.DROPPED, ruleset.verdict(HOST).outcome());
    }

    @Test
    void whatMayHaveAcceptedBeforeMakesUnsure() {
        Ruleset ruleset = Ruleset.read(chain("policy drop", "udp dport @open accept"));
        assertEquals(Outcome.UNSURE, ruleset.verdict(GROUP).outcome());
    }

    @Test
    void chainsThatPacketsForUsDoNotPassAreNotAsked() {
        String forward = chain("policy drop", "drop").replace("hook input", "hook forward");
        assertEquals(Outcome.PASSES, Ruleset.read(forward).verdict(GROUP).outcome());
        String bridge = chain("policy drop", "drop").replace("table inet", "table bridge");
        assertEquals(Outcome.PASSES, Ruleset.read(bridge).verdict(GROUP).outcome());
    }

    @Test
    void longSetsGoOnInTheNextLine() {
        Ruleset ruleset = Ruleset.read(chain("policy accept", "udp dport { 1, 2,\n\t\t\t     19000 } drop"));
        assertEquals(Outcome.DROPPED, ruleset.verdict(GROUP).outcome());
    }

    @Test
    void chainsThatJumpInACircleEnd() {
        Ruleset ruleset = Ruleset.read(chain("policy accept", "jump input"));
        assertEquals(Outcome.PASSES, ruleset.verdict(GROUP).outcome());
    }

    @Test
    void nothingAndGarbagePass() {
        assertEquals(Verdict.PASSES, Ruleset.read("").verdict(GROUP));
        assertEquals(
                Verdict.PASSES, Ruleset.read("}}}\nchain {\ntable\n\u0000 drop").verdict(GROUP));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -A INPUT -p udp -m udp --dport 19000 -j DROP                      | DROPPED
            -A INPUT -p udp -m udp --dport 18000:20000 -j REJECT --reject-with icmp-port-unreachable | DROPPED
            -A INPUT -p udp -m multiport --dports 53,19000 -j DROP            | DROPPED
            -A INPUT -p tcp -m tcp --dport 19000 -j DROP                      | PASSES
            -A INPUT ! -i lo -j DROP                                          | DROPPED
            -A INPUT -i eth+ -d 224.0.0.0/4 -j DROP                           | DROPPED
            -A INPUT -s 10.0.0.0/8 -j DROP                                    | PASSES
            -A INPUT -m pkttype --pkt-type multicast -j DROP                  | DROPPED
            -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j DROP       | PASSES
            -A INPUT -m recent --rcheck -j DROP                               | UNSURE
            -A INPUT -j LOG --log-prefix "x drop "                            | PASSES
            -A INPUT -j ufw-user                                              | DROPPED
            -A FORWARD -j DROP                                                | PASSES
            """)
    void iptablesIsReadAsWell(String rule, Outcome outcome) {
        String saved = "# Generated\n*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:ufw-user - [0:0]\n" + rule
                + "\n-A ufw-user -p udp -j DROP\nCOMMIT\n";
        assertEquals(
                outcome, Ruleset.read(IptablesText.asNft(saved)).verdict(GROUP).outcome());
    }

    @Test
    void iptablesPolicyDrops() {
        String saved = "*filter\n:INPUT DROP [0:0]\n-A INPUT -m state --state ESTABLISHED -j ACCEPT\nCOMMIT";
        assertEquals(
                new Verdict(Outcome.DROPPED, "ip filter INPUT", "policy drop"),
                Ruleset.read(IptablesText.asNft(saved)).verdict(GROUP));
    }

    private static String chain(String policy, String rules) {
        return "table inet filter {\n chain input {\n type filter hook input priority 0; " + policy + ";\n" + rules
                + "\n }\n}\n";
    }
}
