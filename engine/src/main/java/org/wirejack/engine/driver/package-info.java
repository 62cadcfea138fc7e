/** To be described with its first class. */
@NullMarked
package org.wirejack.engine.driver;

import org.jspecify.annotations.NullMarked;
