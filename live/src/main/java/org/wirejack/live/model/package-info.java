/** What is shown, as records that become JSON as they are: a reading each, and a sentence for every figure. */
@NullMarked
package org.wirejack.live.model;

import org.jspecify.annotations.NullMarked;
