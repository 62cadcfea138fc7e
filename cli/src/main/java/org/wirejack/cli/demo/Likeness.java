package org.wirejack.cli.demo;

/**
 * How much what came back is like what was sent.
 *
 * @param delayFrames at which it is most like it
 * @param correlation there, in the first channel: 1 for the same sound at any level, 0 for another sound
 * @param snrDecibels there, of all channels: what was sent over what is different
 * @param frames compared
 * @param silentPeriods in which something was sent and nothing came back
 */
record Likeness(long delayFrames, double correlation, double snrDecibels, long frames, long silentPeriods) {}
