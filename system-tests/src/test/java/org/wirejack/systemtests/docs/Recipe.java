package org.wirejack.systemtests.docs;

import java.util.List;

/** A part of a page under one heading, whose commands are typed one after the other. */
record Recipe(String page, String heading, List<Step> steps) {
    Recipe {
        steps = List.copyOf(steps);
    }

    /** The machines it takes, in the order in which they appear. */
    List<String> hosts() {
        return steps.stream().map(Step::host).distinct().toList();
    }

    /** Whether its machines are told to send packets of this size. */
    boolean raisesMtuTo(int bytes) {
        return steps.stream().anyMatch(step -> step.runs().contains("mtu " + bytes));
    }

    @Override
    public String toString() {
        return page + ": " + heading;
    }
}
