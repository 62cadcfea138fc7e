package org.wirejack.engine.driver;

import org.jspecify.annotations.Nullable;

/**
 * How a file driver ended.
 *
 * @param frames frames in the recording
 * @param failure why, if it {@link Outcome#FAILED}
 */
public record FileResult(
        Outcome outcome, long frames, @Nullable Throwable failure) {
    /** What became of it. */
    public enum Outcome {
        /** The whole input and the tail were run. */
        COMPLETE,
        /** It was closed before the end. */
        STOPPED,
        /** The pre-roll took too long; nothing was recorded. */
        NOT_READY,
        /** A file could not be read or written. */
        FAILED
    }
}
