/** Recorded packets of real peers, for the tests of every module. */
@NullMarked
package org.wirejack.capture;

import org.jspecify.annotations.NullMarked;
