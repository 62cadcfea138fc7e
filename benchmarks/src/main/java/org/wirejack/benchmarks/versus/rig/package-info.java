/** What measurements are made with: both sides' masters and slaves on two hosts, captures, and what processes cost. */
@NullMarked
package org.wirejack.benchmarks.versus.rig;

import org.jspecify.annotations.NullMarked;
