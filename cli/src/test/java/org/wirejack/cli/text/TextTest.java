package org.wirejack.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.engine.ClientFault;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

class TextTest {
    @Test
    void aProxyIsOneLineWithAllThatMatters() {
        SessionParams params = new SessionParams(
                "left", "m", "h", 1500, 1, 0, new ChannelCounts(2, 4, 0, 0), 44_100, 441, 0, 0, true, 0);
        ProxyStatus proxy = new ProxyStatus(
                "left-01",
                false,
                params,
                new InetSocketAddress("127.0.0.1", 5),
                SessionLatency.of(params),
                new CycleReport(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
                new TurnaroundReport(1, 1_500, 2_000_000, 30_000_000));

        assertEquals(
                "left-01: offline, 2 in, 4 out, fast mode, latency 0 frames (0.0 ms), cycles 1, missed 2, incomplete 3,"
                        + " concealed 11, skipped 10, lost events 12, postponed events 14, packets late 4, lost 5, duplicate 6, early 7, malformed 9, foreign 8,"
                        + " turnaround p50 0.002 ms, p99 2.000 ms, max 30.000 ms",
                ProxyText.line(proxy));
    }

    @Test
    void framesAreAlsoATime() {
        assertEquals("441 frames (10.0 ms)", Figures.frames(441, 44_100));
    }

    @Test
    void aFaultNamesItsClient() {
        assertEquals(
                "client synth is silent from now on, because of java.lang.IllegalStateException: worn out",
                FaultText.line(new ClientFault("synth", new IllegalStateException("worn out"))));
    }
}
