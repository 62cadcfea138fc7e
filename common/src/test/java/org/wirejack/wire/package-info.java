@NullMarked
package org.wirejack.wire;

import org.jspecify.annotations.NullMarked;
