package org.wirejack.live.model;

import org.jspecify.annotations.Nullable;

/** The server that cycles run in. */
public record ServerFigures(
        @About("What it is, in a few words.") String text,

        @About("Frames a second.") int sampleRate,

        @About("Frames a cycle.") int periodFrames,

        @About("Gaps of the sound card that drives it; null where no card does, or its server does not tell.") @Nullable
        Long xruns) {}
