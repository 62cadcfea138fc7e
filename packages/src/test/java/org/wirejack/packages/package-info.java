/** Installs what this module makes, as a user does, and runs it. Needs root and Debian's archive. */
@NullMarked
package org.wirejack.packages;

import org.jspecify.annotations.NullMarked;
