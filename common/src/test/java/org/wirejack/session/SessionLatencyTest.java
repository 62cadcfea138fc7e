package org.wirejack.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.opus.OpusMode;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;

class SessionLatencyTest {
    @ParameterizedTest(name = "period {0}, latency {1}, sync {2}: {3} frames")
    @CsvSource({"128, 0, true, 0", "128, 2, true, 256", "128, 2, false, 384", "1, 1, true, 1", "8192, 30, false, 253952"
    })
    void roundTripIsLatencyTimesPeriodAndAPeriodMoreInAsyncMode(int period, int latency, boolean sync, int frames) {
        SessionParams base = Wishes.agreed();
        SessionParams params = new SessionParams(
                base.name(),
                base.masterHost(),
                base.slaveHost(),
                1500,
                1,
                0,
                base.channels(),
                48_000,
                period,
                0,
                0,
                sync,
                latency);
        assertEquals(frames, SessionLatency.of(params).roundTripFrames());
        SessionParams opus = params.withEncoding(Encoding.opus(128));
        int codec = SessionLatency.codecFrames(opus);
        assertEquals(new OpusMode(48_000, period).delayFrames(), codec);
        assertEquals(frames + 2 * codec, SessionLatency.of(opus).roundTripFrames());
    }
}
