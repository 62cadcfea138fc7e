package org.wirejack.netmanager.patch;

import java.util.List;

/**
 * A proxy that was made just now.
 *
 * @param client its name in the server
 * @param audioInputs full names of the ports that feed its slave, by channel
 * @param audioOutputs full names of the ports that give what its slave sends, by channel
 */
public record NewProxy(String client, List<String> audioInputs, List<String> audioOutputs) {}
