package org.wirejack.cli.doctor.firewall;

/**
 * A first UDP packet from a neighbour, as the filter sees it arrive.
 *
 * @param networkInterface name of that by which it comes
 * @param source dotted IPv4
 * @param target dotted IPv4: this host's, or a group's
 * @param group whether the target is a group
 * @param port that it is sent to
 */
public record Packet(String networkInterface, String source, String target, boolean group, int port) {}
