package org.wirejack.cli.doctor.firewall;

import org.wirejack.cli.doctor.firewall.Rule.Action;
import org.wirejack.cli.doctor.firewall.Verdict.Outcome;

/** A packet's way through a chain and those that it jumps to. */
final class Walk {
    /** As many jumps inside each other as nft allows. */
    private static final int DEEPEST = 16;

    private final Ruleset ruleset;
    private final Packet packet;
    private boolean perhapsAccepted;
    private String perhapsDroppedBy = "";

    Walk(Ruleset ruleset, Packet packet) {
        this.ruleset = ruleset;
        this.packet = packet;
    }

    Verdict from(Chain start) {
        Step last = pass(start, 0);
        if (last.action == Action.DROP) {
            return new Verdict(perhapsAccepted ? Outcome.UNSURE : Outcome.DROPPED, start.path(), last.rule);
        }
        if (last.action != Action.ACCEPT && start.drops()) {
            return new Verdict(perhapsAccepted ? Outcome.UNSURE : Outcome.DROPPED, start.path(), "policy drop");
        }
        return perhapsDroppedBy.isEmpty()
                ? Verdict.PASSES
                : new Verdict(Outcome.UNSURE, start.path(), perhapsDroppedBy);
    }

    private Step pass(Chain chain, int depth) {
        for (String text : chain.rules()) {
            Rule rule = Rule.read(text, packet);
            Step step = rule.match() == Match.NO ? Step.ON : take(rule, text, chain, depth);
            if (step.action != Action.NOTHING) {
                return step;
            }
        }
        return Step.ON;
    }

    private Step take(Rule rule, String text, Chain chain, int depth) {
        return switch (rule.action()) {
            case NOTHING -> Step.ON;
            case JUMP, GOTO -> jump(rule, chain, depth);
            case ACCEPT, DROP, RETURN -> certain(rule.match(), new Step(rule.action(), text));
        };
    }

    private Step jump(Rule rule, Chain from, int depth) {
        Chain target = ruleset.find(from.table(), rule.chain());
        Step step = target == null || depth >= DEEPEST ? Step.ON : pass(target, depth + 1);
        if (step.action == Action.RETURN || step.action == Action.NOTHING) {
            boolean goesOn = rule.action() == Action.JUMP || rule.match() == Match.UNKNOWN;
            return goesOn ? Step.ON : new Step(Action.RETURN, "");
        }
        return certain(rule.match(), step);
    }

    /** What happens only perhaps is kept in mind. */
    private Step certain(Match match, Step step) {
        if (match == Match.YES) {
            return step;
        }
        perhapsAccepted |= step.action == Action.ACCEPT;
        perhapsDroppedBy = step.action == Action.DROP ? step.rule : perhapsDroppedBy;
        return Step.ON;
    }

    /** Where a way has led: NOTHING goes on to the next rule. */
    private record Step(Action action, String rule) {
        static final Step ON = new Step(Action.NOTHING, "");
    }
}
