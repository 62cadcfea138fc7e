package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.SessionParams;

/**
 * A reading of one master proxy.
 *
 * @param clientName its client's name in the server
 * @param online whether its slave answers
 * @param session what was agreed last
 * @param slave where the slave is, or was last
 * @param latency what its ports report
 * @param cycles since the proxy was made, over all sessions
 * @param turnaround a cycle sent to its answer read; in modes that do not wait, up to the next cycle's beginning later
 */
public record ProxyStatus(
        String clientName,
        boolean online,
        SessionParams session,
        InetSocketAddress slave,
        SessionLatency latency,
        CycleReport cycles,
        TurnaroundReport turnaround) {}
