/** {@code wirejack doctor}: which checks are made, and in which order. Control threads. */
@NullMarked
package org.wirejack.cli.doctor;

import org.jspecify.annotations.NullMarked;
