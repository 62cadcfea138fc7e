/**
 * Checks of the way to another host, on which {@code wirejack doctor --answer} runs, and what that does. Control threads.
 */
@NullMarked
package org.wirejack.cli.doctor.peer;

import org.jspecify.annotations.NullMarked;
