package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.audio.Format;

class SessionIT {
    @ParameterizedTest(name = "{0} frames, {1} channels, sync {2}, latency {3}, MTU {4}")
    @CsvSource({
        "128,   2, true,  2, 1500",
        "128,   2, true,  0, 1500",
        "128,   2, false, 2, 1500",
        "32,    1, true,  1, 1500",
        "64,   41, true,  2, 1500",
        "1024, 255, false, 5, 576",
        "240,   8, true,  0, 9000",
        "64,  128, true,  2, 9000",
    })
    void returnsEverySampleAfterTheReportedLatency(int period, int channels, boolean sync, int latency, int mtu) {
        try (Studio studio = new Studio(new Format(48_000, period), 1)) {
            StudioSlave slave = studio.slave("synth", channels, sync, latency, mtu);
            studio.awaitSlaves();
            Ramp ramp = Ramp.connect(studio.server, "synth", channels, 1);
            studio.cycles(20);
            ramp.check(studio.manager.proxies().getFirst().latency().roundTripFrames());
            studio.cycles(channels > 200 ? 20 : 500);
            assertTrue(ramp.checkedFrames > 0);
            assertTrue(ramp.checkedNotes > 0);
            ProxyStatus status = studio.manager.proxies().getFirst();
            assertEquals(0, ramp.wrongFrames + ramp.wrongNotes, () -> status + "\n" + slave.status());
            assertEquals(0, status.cycles().missed() + status.cycles().incomplete(), status::toString);
        }
    }
}
