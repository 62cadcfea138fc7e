/**
 * {@code wirejack selftest}: sends known sound to a slave and back in real time, checks every sample, and says at which
 * latency that works on this machine. Control threads.
 */
@NullMarked
package org.wirejack.cli.selftest;

import org.jspecify.annotations.NullMarked;
