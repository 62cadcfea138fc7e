package org.wirejack.live.model;

/** One way through an adapter. */
public record WayFigures(
        @About("waiting, locking or locked.") String state,

        @About("By how much the clock at its beginning is faster than that at its end, in millionths.")
        double ratioPpm,

        @About("How late sound is at its end, in milliseconds.")
        double latencyMillis,

        @About("By how much that is too long, in frames.") double errorFrames,

        @About("Frames on their way.") long fillFrames,

        @About("Jumps of either clock.") long gaps,

        @About("Times at which something was not yet there when it was due.")
        long underruns,

        @About("Times at which something had been written over when it was due.")
        long overruns,

        @About("Times at which the way went on at another place, after a fade.")
        long steps) {}
