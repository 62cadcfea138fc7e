/** The servers that a net manager can be put on. */
@NullMarked
package org.wirejack.cli.server;

import org.jspecify.annotations.NullMarked;
