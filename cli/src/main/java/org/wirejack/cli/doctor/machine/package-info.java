/** Checks of this machine, whatever network it is in. Control threads. */
@NullMarked
package org.wirejack.cli.doctor.machine;

import org.jspecify.annotations.NullMarked;
