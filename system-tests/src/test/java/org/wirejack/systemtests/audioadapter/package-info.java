/** The audio adapter beside other people's. */
@NullMarked
package org.wirejack.systemtests.audioadapter;

import org.jspecify.annotations.NullMarked;
