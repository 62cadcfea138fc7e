package org.wirejack.cli.graph;

import org.wirejack.wire.ChannelCounts;

/**
 * How a jackd takes part.
 *
 * @param jackd its command line
 * @param attach whether the user starts it, and not we
 * @param waitPercent how much of a period its answer is waited for
 * @param channels that it has until a master is found; none of them is the master's choice
 */
record GraphPlan(JackdCommand jackd, boolean attach, int waitPercent, ChannelCounts channels) {
    int port() {
        return jackd.port();
    }
}
