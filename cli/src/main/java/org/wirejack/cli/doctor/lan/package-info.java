/** Checks of this machine's part of the LAN: its interfaces, its routes, and whether the group is heard. Control threads. */
@NullMarked
package org.wirejack.cli.doctor.lan;

import org.jspecify.annotations.NullMarked;
