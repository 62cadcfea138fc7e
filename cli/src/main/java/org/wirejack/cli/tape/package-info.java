/**
 * Sound between the cycle and the disk: players and recorders with a ring and a thread of their own, so that the cycle
 * never waits for a file while anybody listens.
 */
@NullMarked
package org.wirejack.cli.tape;

import org.jspecify.annotations.NullMarked;
