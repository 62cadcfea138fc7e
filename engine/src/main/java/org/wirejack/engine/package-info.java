/** To be described with its first class. */
@NullMarked
package org.wirejack.engine;

import org.jspecify.annotations.NullMarked;
