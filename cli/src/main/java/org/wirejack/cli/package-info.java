/** To be described with its first class. */
@NullMarked
package org.wirejack.cli;

import org.jspecify.annotations.NullMarked;
