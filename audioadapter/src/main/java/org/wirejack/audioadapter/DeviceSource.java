package org.wirejack.audioadapter;

import org.wirejack.audio.ClockedServer;

/** Where an adapter gets its device from, and gets it again when it had gone. */
@FunctionalInterface
public interface DeviceSource {
    /**
     * Opens the device; its cycles do not run yet. Called by one thread, about once a second while there is no device.
     *
     * @throws DeviceFailed if it cannot be had now
     */
    ClockedServer open();
}
