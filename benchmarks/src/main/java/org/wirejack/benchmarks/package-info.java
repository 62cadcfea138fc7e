/** What things cost, and the figures and pictures in docs. Nothing here ships; docs/resampler.md says
 * how to run it. */
@NullMarked
package org.wirejack.benchmarks;

import org.jspecify.annotations.NullMarked;
