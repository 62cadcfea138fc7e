/**
 * A live view as a table of text: {@code TopScreen} is told statuses and keys, and knows how its lines read. No terminal, no
 * thread and no clock here. One thread.
 */
@NullMarked
package org.wirejack.live.top;

import org.jspecify.annotations.NullMarked;
