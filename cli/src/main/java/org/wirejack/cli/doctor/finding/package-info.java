/**
 * What a check is, how checks are run, and how what they find is told. Knows nothing of what is looked at. Control
 * threads.
 */
@NullMarked
package org.wirejack.cli.doctor.finding;

import org.jspecify.annotations.NullMarked;
