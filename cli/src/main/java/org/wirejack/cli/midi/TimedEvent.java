package org.wirejack.cli.midi;

/**
 * A MIDI message and when it is due.
 *
 * @param frame from the start of the music
 * @param bytes one whole message as it goes over the wire, with its status byte; not to be written
 */
@SuppressWarnings("ArrayRecordComponent")
public record TimedEvent(long frame, byte[] bytes) {}
