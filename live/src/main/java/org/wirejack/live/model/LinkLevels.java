package org.wirejack.live.model;

/** How loud one link is at this moment. */
public record LinkLevels(
        @About("Name of the link.") String link,

        @About("Its channels, in about the last fifth of a second.")
        LevelFigures levels) {}
