/** Recordings: {@code wirejack record} on JACK, {@code wirejack manager --record}, slow disks and full ones. */
@NullMarked
package org.wirejack.systemtests.record;

import org.jspecify.annotations.NullMarked;
