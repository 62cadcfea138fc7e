/**
 * Remembers what is plugged into the proxies, and plugs it in again.
 *
 * <pre>{@code
 * PatchKeeper patches = new PatchKeeper(server, options, false, book::clientNames, listener::notice);
 * patches.start();
 * ...
 * patches.appeared(proxy);
 * }</pre>
 *
 * <p>For the net manager, and in {@link org.wirejack.netmanager.patch.PatchOptions} for its caller. Control threads: all
 * that may block, disk and cables, happens on the keeper's own.
 */
@NullMarked
package org.wirejack.netmanager.patch;

import org.jspecify.annotations.NullMarked;
