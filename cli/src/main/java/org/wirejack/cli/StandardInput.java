package org.wirejack.cli;

import java.io.IOException;
import java.io.OutputStream;

/** The process's input as a lifeline: whoever holds its other end may vanish without a word. */
final class StandardInput {
    private StandardInput() {}

    /** Calls once, from a thread of its own, when there is no more input. */
    static void atEnd(Runnable action) {
        Thread.ofPlatform().daemon().name("wirejack-input").start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException unreadable) {
                // Unreadable is as good as ended.
            }
            action.run();
        });
    }
}
