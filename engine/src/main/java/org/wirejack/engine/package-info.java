/**
 * The embedded server: a small JACK-like graph in the JVM that needs nothing installed.
 *
 * <p>Its clock is whoever calls {@code cycle}: a driver of {@code org.wirejack.engine.driver}, or the net driver.
 *
 * <pre>{@code
 * try (EmbeddedServer server = new EmbeddedServer(new Format(48_000, 64))) {
 *     AudioClient synth = server.open("synth", processor);
 *     ...
 *     server.cycle(System.nanoTime());
 * }
 * }</pre>
 *
 * <p>Control threads open, connect and close; one thread at a time runs cycles.
 */
@NullMarked
package org.wirejack.engine;

import org.jspecify.annotations.NullMarked;
