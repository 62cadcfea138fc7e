/** The documentation, run: recipes on hosts of their own, and man pages as {@code man} sees them. */
@NullMarked
package org.wirejack.systemtests.docs;

import org.jspecify.annotations.NullMarked;
