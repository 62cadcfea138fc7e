package org.wirejack.audioadapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wirejack.audioadapter.bridge.WayReport;
import org.wirejack.audioadapter.bridge.WayState;
import org.wirejack.audioadapter.resample.ResampleQuality;

class LockWatchTest {
    private static final AdapterOptions BOTH = new AdapterOptions(2, 2, ResampleQuality.GOOD, 0);
    private static final AdapterOptions PLAYBACK = new AdapterOptions(0, 2, ResampleQuality.GOOD, 0);
    private static final WayReport LOCKED = way(WayState.LOCKED, 0, 0);
    private static final WayReport LOCKING = way(WayState.LOCKING, 0, 0);

    private final LockWatch watch = new LockWatch("audioadapter");

    private static WayReport way(WayState state, long gaps, long underruns) {
        return new WayReport(state, 200.04, 0.1, 14.5, 480, gaps, underruns, 0, 0);
    }

    private Optional<String> look(@Nullable String device, WayReport playback, WayReport capture) {
        return watch.look(new AdapterStatus(device, playback, capture), BOTH);
    }

    private Optional<String> look(WayReport playback, WayReport capture) {
        return look("card", playback, capture);
    }

    private void lock() {
        look(LOCKED, LOCKED);
    }

    @Test
    void isLockedWhenBothDirectionsAre() {
        assertEquals(Optional.empty(), look(LOCKED, LOCKING));
        assertEquals(
                Optional.of(
                        "audioadapter is locked: the device is +200.0 ppm off, latency 14.50 ms to it, 14.50 ms from it"),
                look(LOCKED, LOCKED));
        assertEquals(Optional.empty(), look(LOCKED, LOCKED), "said once");
    }

    @Test
    void aDirectionWithoutChannelsIsNotWaitedFor() {
        AdapterStatus status = new AdapterStatus("card", LOCKED, way(WayState.WAITING, 0, 0));
        assertEquals(
                Optional.of("audioadapter is locked: the device is -200.0 ppm off, latency 14.50 ms to it"),
                watch.look(status, PLAYBACK));
    }

    @Test
    void aLockIsLostWhenASecondLookFindsItLost() {
        lock();
        assertEquals(Optional.empty(), look(LOCKING, LOCKED));
        assertEquals(
                Optional.of("audioadapter has lost its lock: one of the two clocks changed its rate;"
                        + " it locks again by itself"),
                look(LOCKING, LOCKED));
    }

    @Test
    void aMomentWithoutLockIsNoNews() {
        lock();
        look(LOCKING, LOCKED);
        look(LOCKED, LOCKED);
        assertEquals(Optional.empty(), look(LOCKING, LOCKED));
    }

    @Test
    void saysWhatHasHappenedSinceItLocked() {
        WayReport locked = way(WayState.LOCKED, 3, 2);
        look(locked, locked);
        WayReport late = way(WayState.WAITING, 3, 3);
        look(late, locked);
        assertEquals(
                Optional.of(
                        "audioadapter has lost its lock: sound stopped, or came too late; it locks again by itself"),
                look(late, locked));
        look(late, late);
        WayReport again = way(WayState.LOCKED, 3, 3);
        look(again, again);
        WayReport jumped = way(WayState.LOCKING, 4, 4);
        look(jumped, jumped);
        assertEquals(
                Optional.of("audioadapter has lost its lock: one of the two clocks stood still, or jumped;"
                        + " it locks again by itself"),
                look(jumped, jumped));
    }

    @Test
    void aDeviceThatHasGoneIsNoLossOfALockAndLocksAnewWhenItIsBack() {
        lock();
        assertEquals(Optional.empty(), look(LOCKED, way(WayState.WAITING, 0, 1)));
        assertEquals(Optional.empty(), look(null, LOCKED, way(WayState.WAITING, 0, 1)));
        assertEquals(Optional.empty(), look(null, LOCKED, LOCKED));
        assertEquals(Optional.empty(), look(LOCKING, LOCKING));
        assertEquals(Optional.empty(), look(LOCKING, LOCKING));
        assertEquals(true, look(LOCKED, LOCKED).isPresent());
    }
}
