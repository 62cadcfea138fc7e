/** The wire: flyweight codecs for every packet of protocol 8, over memory that somebody else owns. Pure: no sockets, clocks or threads. Imports nothing of ours. */
@NullMarked
package org.wirejack.wire;

import org.jspecify.annotations.NullMarked;
