package org.wirejack.audioadapter;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.wirejack.audio.AudioServer;
import org.wirejack.audioadapter.bridge.Bridge;
import org.wirejack.audioadapter.bridge.BridgeClient;
import org.wirejack.audioadapter.resample.RateConverters;

/**
 * Joins a server's graph to a device that has a clock of its own. The device may come late, go, and come back: the graph
 * goes on meanwhile, with silence in its place.
 *
 * <p>Control threads. One thread of its own looks after the device.
 */
public final class AudioAdapter implements AutoCloseable {
    private static final String NAME = "audioadapter";
    private static final long LOOK_NANOS = 100_000_000;
    private static final long LONGEST_END_MILLIS = 5_000;

    private final Bridge bridge;
    private final DeviceKeeper keeper;
    private final long longestEndMillis;
    private final Thread thread = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);
    private volatile boolean ending;

    /**
     * Looks for the device from now on.
     *
     * @param converters of the options; to make them takes time that there is none of when a session begins
     * @param notices takes lines for the user, on a thread of the adapter's
     */
    public AudioAdapter(
            AdapterOptions options, RateConverters converters, DeviceSource devices, Consumer<String> notices) {
        this(options, converters, devices, notices, LONGEST_END_MILLIS);
    }

    AudioAdapter(
            AdapterOptions options,
            RateConverters converters,
            DeviceSource devices,
            Consumer<String> notices,
            long longestEndMillis) {
        this.longestEndMillis = longestEndMillis;
        bridge = new Bridge(converters, options.shape());
        keeper = new DeviceKeeper(options, devices, bridge, notices);
        thread.start();
    }

    /** Opens the adapter's client in a server: {@code playback_N} go to the device, {@code capture_N} come from it. */
    public BridgeClient join(AudioServer server) {
        return new BridgeClient(server, NAME, bridge.near());
    }

    private void run() {
        while (!ending) {
            keeper.look();
            LockSupport.parkNanos(LOOK_NANOS);
        }
        keeper.leave();
    }

    /** Any thread. */
    public AdapterStatus status() {
        return keeper.status();
    }

    /** Closes the device; not the clients that {@link #join} opened. Within five seconds. Twice is fine. */
    @Override
    public void close() {
        ending = true;
        LockSupport.unpark(thread);
        try {
            thread.join(longestEndMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
