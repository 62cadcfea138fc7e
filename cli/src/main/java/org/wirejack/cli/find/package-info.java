/** How peers find each other by name: what is published, which masters a slave joins, and {@code wirejack ls}. */
@NullMarked
package org.wirejack.cli.find;

import org.jspecify.annotations.NullMarked;
