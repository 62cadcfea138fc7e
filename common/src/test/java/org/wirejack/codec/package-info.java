@NullMarked
package org.wirejack.codec;

import org.jspecify.annotations.NullMarked;
