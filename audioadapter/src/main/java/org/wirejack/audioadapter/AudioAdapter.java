package org.wirejack.audioadapter;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audioadapter.bridge.Bridge;
import org.wirejack.audioadapter.bridge.BridgeClient;

/**
 * Joins a server's graph to a device that has a clock of its own. The device may come late, go, and come back: the graph
 * goes on meanwhile, with silence in its place.
 *
 * <p>Control threads. One thread of its own looks after the device.
 */
public final class AudioAdapter implements AutoCloseable {
    private static final String NAME = "audioadapter";
    private static final long LOOK_NANOS = 100_000_000;
    private static final int LOOKS_BETWEEN_TRIES = 10;
    private static final long LONGEST_END_MILLIS = 5_000;

    private final AdapterOptions options;
    private final DeviceSource devices;
    private final Consumer<String> notices;
    private final Bridge bridge;
    private final LockWatch locks = new LockWatch(NAME);
    private final Thread thread = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);
    private volatile @Nullable Joint joint;
    private volatile boolean ending;
    private String trouble = "";

    /**
     * Looks for the device from now on.
     *
     * @param notices takes lines for the user, on a thread of the adapter's
     */
    public AudioAdapter(AdapterOptions options, DeviceSource devices, Consumer<String> notices) {
        this.options = options;
        this.devices = devices;
        this.notices = notices;
        bridge = new Bridge(options.converters(), options.shape());
        thread.start();
    }

    /** Opens the adapter's client in a server: {@code playback_N} go to the device, {@code capture_N} come from it. */
    public BridgeClient join(AudioServer server) {
        return new BridgeClient(server, NAME, bridge.near());
    }

    private void run() {
        int looks = 0;
        while (!ending) {
            Joint now = joint;
            if (now != null) {
                look(now);
            } else if (looks-- == 0) {
                tryDevice();
                looks = LOOKS_BETWEEN_TRIES;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        leave();
    }

    private void look(Joint now) {
        locks.look(status(), options).ifPresent(notices);
        String end = now.device().end();
        if (end != null) {
            say(now.device().text() + " has gone: " + end);
            leave();
            locks.look(status(), options);
        }
    }

    private void tryDevice() {
        try {
            ClockedServer device = devices.open();
            joint = new Joint(device, bridge.far());
            trouble = "";
            say("joined to " + device.text() + ", " + device.audio().format().sampleRate() + " Hz, period "
                    + device.audio().format().periodFrames());
        } catch (RuntimeException e) {
            sayOnce(String.valueOf(e.getMessage()));
        }
    }

    /** The same trouble is tried again every second, and told once. */
    private void sayOnce(String reason) {
        if (!reason.equals(trouble)) {
            trouble = reason;
            say(reason + "; trying again until it is there");
        }
    }

    private void say(String words) {
        notices.accept(NAME + ": " + words);
    }

    private void leave() {
        Joint left = joint;
        joint = null;
        if (left != null) {
            left.close();
        }
    }

    /** Any thread. */
    public AdapterStatus status() {
        Joint now = joint;
        return new AdapterStatus(
                now == null ? null : now.device().text(),
                bridge.far().report(),
                bridge.near().report());
    }

    /** Closes the device; not the clients that {@link #join} opened. Within five seconds. Twice is fine. */
    @Override
    public void close() {
        ending = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
