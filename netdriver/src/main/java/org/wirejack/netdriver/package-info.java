/** To be described with its first class. */
@NullMarked
package org.wirejack.netdriver;

import org.jspecify.annotations.NullMarked;
