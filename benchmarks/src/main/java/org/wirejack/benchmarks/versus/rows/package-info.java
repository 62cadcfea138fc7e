/** What is measured: one class for each row of the table. */
@NullMarked
package org.wirejack.benchmarks.versus.rows;

import org.jspecify.annotations.NullMarked;
