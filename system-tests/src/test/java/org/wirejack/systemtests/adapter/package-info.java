/** The adapters at work: two clocks, real JACK at either end. */
@NullMarked
package org.wirejack.systemtests.adapter;

import org.jspecify.annotations.NullMarked;
