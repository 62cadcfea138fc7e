/**
 * Measures two clocks against each other, and says by what ratio to resample so that a delay stays what it is.
 */
@NullMarked
package org.wirejack.audioadapter.drift;

import org.jspecify.annotations.NullMarked;
