/**
 * The live view of a manager or a slave: what it shows, and the ways by which it is seen. Control threads only; nothing here
 * knows a cycle, and whatever is shown comes from counters that the cycle's thread wrote anyway.
 *
 * <p>A program implements {@link org.wirejack.live.LiveSource} and opens a {@link org.wirejack.live.http.LiveServer}:
 *
 * <pre>{@code
 * LiveServer server = new LiveServer(LiveOptions.of("127.0.0.1", 19080, null), source, System.err::println);
 * server.start();
 * }</pre>
 */
@NullMarked
package org.wirejack.live;

import org.jspecify.annotations.NullMarked;
