/**
 * What the machine is asked for so that cycles are on time, and how the user hears of it. Control threads, but for what a
 * cycle's thread asks for itself before its first cycle.
 */
@NullMarked
package org.wirejack.cli.grant;

import org.jspecify.annotations.NullMarked;
