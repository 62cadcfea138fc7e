package org.wirejack.audioadapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audioadapter.bridge.Bridge;
import org.wirejack.audioadapter.resample.ResampleQuality;

class DeviceKeeperTest {
    private static final AdapterOptions OPTIONS = new AdapterOptions(1, 1, ResampleQuality.DRAFT, 0);
    private static final String JOINED = "audioadapter: joined to card 'fake', 44100 Hz, period 128";

    private final List<String> lines = new ArrayList<>();
    private final Deque<Supplier<ClockedServer>> tries = new ArrayDeque<>();
    private final DeviceKeeper keeper = new DeviceKeeper(
            OPTIONS, () -> tries.remove().get(), new Bridge(OPTIONS.converters(), OPTIONS.shape()), lines::add);

    private static Supplier<ClockedServer> failure(String reason) {
        return () -> {
            throw new DeviceFailed(reason, new IllegalStateException());
        };
    }

    /** Looks for so many tries; each is a second after the one before. */
    private void tries(int count) {
        for (int i = 0; i < count; i++) {
            int before = tries.size();
            while (tries.size() == before) {
                keeper.look();
            }
        }
    }

    @Test
    void opensJoinsAndStartsADevice() {
        FakeDevice device = new FakeDevice();
        tries.add(() -> device);
        keeper.look();
        assertEquals(List.of(JOINED), lines);
        assertEquals(List.of("wirejack-adapter"), device.clients);
        assertTrue(device.started);
        assertEquals("card 'fake'", keeper.status().device());
    }

    @Test
    void saysOnceWhyADeviceCannotBeHadAndGoesOnTrying() {
        tries.add(failure("card 'fake' is busy"));
        tries.add(failure("card 'fake' is busy"));
        tries.add(failure("card 'fake' is gone"));
        tries.add(FakeDevice::new);
        tries(4);
        assertEquals(
                List.of(
                        "audioadapter: card 'fake' is busy; trying again until it is there",
                        "audioadapter: card 'fake' is gone; trying again until it is there",
                        JOINED),
                lines);
    }

    @Test
    void triesNoMoreThanOnceInElevenLooks() {
        tries.add(failure("busy"));
        tries.add(failure("busy"));
        for (int look = 0; look <= DeviceKeeper.LOOKS_BETWEEN_TRIES; look++) {
            keeper.look();
        }
        assertEquals(1, tries.size());
        keeper.look();
        assertEquals(0, tries.size());
    }

    @Test
    void aDeviceThatEndsIsOneLineAndIsOpenedAgain() {
        FakeDevice first = new FakeDevice();
        tries.add(() -> first);
        tries.add(failure("no such card"));
        tries.add(failure("no such card"));
        FakeDevice second = new FakeDevice();
        tries.add(() -> second);
        keeper.look();
        first.end = "it was unplugged";
        keeper.look();
        assertTrue(first.closed);
        assertNull(keeper.status().device());
        tries(3);
        assertEquals(
                List.of(
                        JOINED,
                        "audioadapter: card 'fake' has gone: it was unplugged; waiting until it is back",
                        JOINED),
                lines);
        assertTrue(second.started);
    }

    @Test
    void whatElseKeepsALostDeviceAwayIsSaid() {
        FakeDevice first = new FakeDevice();
        tries.add(() -> first);
        tries.add(failure("no such card"));
        tries.add(failure("card 'fake' is busy"));
        keeper.look();
        first.end = "it was unplugged";
        tries(2);
        assertEquals("audioadapter: card 'fake' is busy; trying again until it is there", lines.getLast());
        assertEquals(3, lines.size(), lines::toString);
    }

    @Test
    void aDeviceThatDoesNotStartIsClosedAgain() {
        FakeDevice device = new FakeDevice();
        device.faultOfStart = new DeviceFailed("card 'fake' does not start", new IllegalStateException());
        tries.add(() -> device);
        keeper.look();
        assertTrue(device.closed);
        assertNull(keeper.status().device());
        assertEquals(List.of("audioadapter: card 'fake' does not start; trying again until it is there"), lines);
    }

    @Test
    void aDeviceThatCannotEvenBeClosedIsSaidAndLeft() {
        FakeDevice device = new FakeDevice();
        device.faultOfClose = new IllegalStateException("stuck");
        tries.add(() -> device);
        keeper.look();
        device.end = "it was unplugged";
        keeper.look();
        assertEquals("audioadapter: closing card 'fake': stuck", lines.getLast());
        assertNull(keeper.status().device());
    }

    @Test
    void leavesTheDeviceClosedAndNothingElse() {
        FakeDevice device = new FakeDevice();
        tries.add(() -> device);
        keeper.leave();
        keeper.look();
        assertFalse(device.closed);
        keeper.leave();
        keeper.leave();
        assertTrue(device.closed);
        assertEquals(List.of(JOINED), lines);
    }
}
