/**
 * Joins a server's graph to a sound card, a second JACK server or a file, each of which has a clock of its own.
 *
 * <pre>{@code
 * AdapterOptions options = new AdapterOptions(2, 2, ResampleQuality.GOOD, 0);
 * try (AudioAdapter adapter = new AudioAdapter(options, options.converters(), devices, System.out::println)) {
 *     BridgeClient client = adapter.join(server);
 *     ...
 * }
 * }</pre>
 *
 * <p>Control threads; the graph's and the device's cycles meet in {@link org.wirejack.audioadapter.bridge}.
 */
@NullMarked
package org.wirejack.audioadapter;

import org.jspecify.annotations.NullMarked;
