/** The resampler's laws, and its figures against docs/resampler.md. */
@NullMarked
package org.wirejack.audioadapter.resample;

import org.jspecify.annotations.NullMarked;
