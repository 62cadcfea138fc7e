package org.wirejack.engine.file;

/**
 * A stretch of a recording that has a name.
 *
 * @param frame where it begins, 0 and up
 * @param frames its length, 0 for a point
 * @param text one line
 */
public record Mark(long frame, long frames, String text) {}
