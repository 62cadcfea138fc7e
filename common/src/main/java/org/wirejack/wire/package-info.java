/**
 * The wire: flyweight codecs for the packets of protocol 8, over memory that somebody else owns.
 *
 * <pre>{@code
 * if (header.wrap(memory, offset, length).check() && header.dataType() == DataType.AUDIO) {
 *     int cycle = header.cycle();
 * }
 * }</pre>
 *
 * <p>Pure: no sockets, clocks or threads; imports nothing of ours. Check once, then the getters stay inside the memory.
 * Headers and lists are for cycle threads and allocate nothing; params packets become records, for control threads.
 */
@NullMarked
package org.wirejack.wire;

import org.jspecify.annotations.NullMarked;
