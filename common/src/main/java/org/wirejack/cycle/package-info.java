/** Sends and receives one period: the way of a sample between a port and the wire. Cycle thread only, but for construction. */
@NullMarked
package org.wirejack.cycle;

import org.jspecify.annotations.NullMarked;
