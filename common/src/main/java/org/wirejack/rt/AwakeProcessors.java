package org.wirejack.rt;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the processors out of their deep idle states, from which they wake some 100 us late, for as long as this is open.
 * Costs electricity.
 *
 * <p>Control threads.
 */
public final class AwakeProcessors implements AutoCloseable {
    private static final Path DEVICE = Path.of("/dev/cpu_dma_latency");

    /** The latency that is asked for, in microseconds: a number of 4 bytes in the machine's order. */
    private static final byte[] NONE = new byte[4];

    private final @Nullable FileOutputStream wish;
    private final RealtimeOutcome outcome;

    private AwakeProcessors(@Nullable FileOutputStream wish, RealtimeOutcome outcome) {
        this.wish = wish;
        this.outcome = outcome;
    }

    /** Asks the system. */
    public static AwakeProcessors hold() {
        return hold(DEVICE);
    }

    static AwakeProcessors hold(Path device) {
        if (!Files.exists(device)) {
            return new AwakeProcessors(
                    null, RealtimeOutcome.unavailable("deep idle states cannot be held off on this system"));
        }
        try {
            return new AwakeProcessors(ask(device), RealtimeOutcome.granted("deep idle states held off"));
        } catch (IOException e) {
            return new AwakeProcessors(null, RealtimeOutcome.refused(refusal(device)));
        }
    }

    /** The kernel forgets the wish when the file is closed. */
    private static FileOutputStream ask(Path device) throws IOException {
        FileOutputStream file = new FileOutputStream(device.toFile());
        try {
            file.write(NONE);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static String refusal(Path device) {
        return "deep idle states are not held off (" + device
                + " is closed to this user): cycles may begin 0.1 ms late;" + " as root: chgrp audio " + device
                + " && chmod g+w " + device;
    }

    public RealtimeOutcome outcome() {
        return outcome;
    }

    /** Lets the processors sleep as they like. Twice is fine. */
    @Override
    public void close() {
        try {
            if (wish != null) {
                wish.close();
            }
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
