/**
 * An {@link org.wirejack.audio.AudioServer} on a running JACK server, jackd or PipeWire's. The only place that knows JACK.
 *
 * <p>jnajack does what no cycle waits for: ports, cables, the server's life and death, the transport. A client of ours
 * goes through a small binding of the same library that costs its cycle nothing. The two never share a client.
 */
@NullMarked
package org.wirejack.jackserver;

import org.jspecify.annotations.NullMarked;
