/** Many slaves on one master. */
@NullMarked
package org.wirejack.systemtests.scale;

import org.jspecify.annotations.NullMarked;
