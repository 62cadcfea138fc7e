/** To be described with its first class. */
@NullMarked
package org.wirejack.netmanager;

import org.jspecify.annotations.NullMarked;
