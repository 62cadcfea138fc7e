/** {@code wirejack doctor} on hosts that are ill in a known way. */
@NullMarked
package org.wirejack.systemtests.doctor;

import org.jspecify.annotations.NullMarked;
