package org.wirejack.audio;

/**
 * One cable of the patchbay, by full port names.
 *
 * @param output {@code client:port} that is written by its client
 * @param input {@code client:port} that is read by its client
 */
public record Connection(String output, String input) {}
