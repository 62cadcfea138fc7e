/** The live view in a real browser, with a manager and a slave behind it. */
@NullMarked
package org.wirejack.systemtests.page;

import org.jspecify.annotations.NullMarked;
