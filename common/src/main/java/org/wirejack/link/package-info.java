/** Sockets: one connected UDP link per session, and the discovery channel. */
@NullMarked
package org.wirejack.link;

import org.jspecify.annotations.NullMarked;
