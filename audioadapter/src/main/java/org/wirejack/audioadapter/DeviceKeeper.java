package org.wirejack.audioadapter;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.bridge.Bridge;

/**
 * Keeps a bridge's far end joined to a device: tries until it is there, tells when it has gone, and tries again. Each event
 * is one line for the user. One control thread, but for {@link #status}.
 */
final class DeviceKeeper {
    static final int LOOKS_BETWEEN_TRIES = 10;
    private static final String NAME = "audioadapter";

    private final AdapterOptions options;
    private final DeviceSource devices;
    private final Bridge bridge;
    private final Consumer<String> notices;
    private final LockWatch locks = new LockWatch(NAME);
    private volatile @Nullable Joint joint;
    private int looksToNextTry;
    /** Why it could not be opened of late; null if the next reason is no news, since it has just gone. */
    private @Nullable String trouble = "";

    DeviceKeeper(AdapterOptions options, DeviceSource devices, Bridge bridge, Consumer<String> notices) {
        this.options = options;
        this.devices = devices;
        this.bridge = bridge;
        this.notices = notices;
    }

    /** To be called ten times a second. */
    void look() {
        Joint now = joint;
        if (now != null) {
            look(now);
        } else if (looksToNextTry-- == 0) {
            looksToNextTry = LOOKS_BETWEEN_TRIES;
            tryDevice();
        }
    }

    private void look(Joint now) {
        String end = now.device().end();
        if (end != null) {
            say(now.device().text() + " has gone: " + end + "; waiting until it is back");
            leave();
            trouble = null;
        }
        locks.look(status(), options).ifPresent(notices);
    }

    private void tryDevice() {
        try {
            ClockedServer device = devices.open();
            joint = new Joint(device, bridge.far());
            trouble = "";
            Format format = device.audio().format();
            say("joined to " + device.text() + ", " + format.sampleRate() + " Hz, period " + format.periodFrames());
        } catch (RuntimeException e) {
            sayOnce(reason(e));
        }
    }

    /** The same trouble is tried again every second, and told once. */
    private void sayOnce(String reason) {
        if (trouble != null && !reason.equals(trouble)) {
            say(reason + "; trying again until it is there");
        }
        trouble = reason;
    }

    private static String reason(RuntimeException fault) {
        String message = fault.getMessage();
        return message == null ? fault.toString() : message;
    }

    private void say(String words) {
        notices.accept(NAME + ": " + words);
    }

    /** Gives the device back. */
    void leave() {
        Joint left = joint;
        joint = null;
        if (left != null) {
            try {
                left.close();
            } catch (RuntimeException e) {
                say("closing " + left.device().text() + ": " + reason(e));
            }
        }
    }

    /** Any thread. */
    AdapterStatus status() {
        Joint now = joint;
        return new AdapterStatus(
                now == null ? null : now.device().text(),
                bridge.far().report(),
                bridge.near().report());
    }
}
