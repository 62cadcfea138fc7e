/**
 * What a slave's cycles run: the clients of this process, or those of a JACK server on this machine as well, which then is
 * the slave of a net manager on our own graph. Control threads, but for {@link org.wirejack.cli.graph.SteadyServer}.
 */
@NullMarked
package org.wirejack.cli.graph;

import org.jspecify.annotations.NullMarked;
