package org.wirejack.cli.load;

import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;

/**
 * A load that sits in a server.
 *
 * @param client active
 * @param cables what connects it to the driver
 */
public record Insert(AudioClient client, List<Connection> cables) {}
