/** To be described with its first class. */
@NullMarked
package org.wirejack.engine.file;

import org.jspecify.annotations.NullMarked;
