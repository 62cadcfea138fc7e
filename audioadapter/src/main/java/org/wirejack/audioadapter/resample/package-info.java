/**
 * Changes the rate of sound, by a ratio that may move with every block. No thread of its own, no clock.
 */
@NullMarked
package org.wirejack.audioadapter.resample;

import org.jspecify.annotations.NullMarked;
