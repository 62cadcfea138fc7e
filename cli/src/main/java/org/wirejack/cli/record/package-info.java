/**
 * Recordings of ports by name: those of a slave's proxy, or any others of a server. A tape is a client of the server; its
 * control thread looks after it a few times a second, so that it stays connected.
 */
@NullMarked
package org.wirejack.cli.record;

import org.jspecify.annotations.NullMarked;
