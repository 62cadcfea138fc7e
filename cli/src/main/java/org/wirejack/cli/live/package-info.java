/** The live view of a manager and of a slave: where its figures come from, and the options by which it is seen. */
@NullMarked
package org.wirejack.cli.live;

import org.jspecify.annotations.NullMarked;
