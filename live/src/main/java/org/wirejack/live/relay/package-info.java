/**
 * The way from a manager's live view to those of its slaves: what they show, and commands for them, with the manager's own
 * token. Nobody waits longer than a few seconds for a slave. Any thread but a cycle's.
 */
@NullMarked
package org.wirejack.live.relay;

import org.jspecify.annotations.NullMarked;
