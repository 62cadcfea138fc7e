/**
 * The audio interface: servers, clients, ports and the transport, in JACK's own words.
 *
 * <p>Whoever makes or takes sound is written against this package, and runs unchanged on the embedded server and on a
 * JACK server:
 *
 * <pre>{@code
 * AudioClient client = server.open("thru", cycle -> System.arraycopy(in.samples(), 0, out.samples(), 0, cycle.frames()));
 * AudioPort in = client.audioPort(PortSpec.input("in_1"));
 * AudioPort out = client.audioPort(PortSpec.output("out_1"));
 * client.activate();
 * server.connect(List.of(new Connection("system:capture_1", "thru:in_1")));
 * }</pre>
 *
 * <p>A {@link org.wirejack.audio.Processor} and the methods marked "Cycle thread only" run in the cycle; everything else
 * belongs to control threads. Imports nothing of ours.
 */
@NullMarked
package org.wirejack.audio;

import org.jspecify.annotations.NullMarked;
