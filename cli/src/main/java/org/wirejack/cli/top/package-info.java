/** {@code wirejack top}: a live view in a terminal. */
@NullMarked
package org.wirejack.cli.top;

import org.jspecify.annotations.NullMarked;
