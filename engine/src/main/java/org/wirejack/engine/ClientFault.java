package org.wirejack.engine;

/**
 * A client that the server took out of the graph because its processor threw.
 *
 * @param client its name
 * @param cause what the processor threw
 */
public record ClientFault(String client, Throwable cause) {}
