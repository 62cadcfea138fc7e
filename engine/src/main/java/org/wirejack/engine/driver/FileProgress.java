package org.wirejack.engine.driver;

/**
 * How far a file driver is.
 *
 * @param doneFrames frames recorded; 0 during the pre-roll
 * @param totalFrames frames that the recording will have
 */
public record FileProgress(long doneFrames, long totalFrames) {}
