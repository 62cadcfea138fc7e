/** The file of results, and the table and pictures that are made of it. */
@NullMarked
package org.wirejack.benchmarks.versus.page;

import org.jspecify.annotations.NullMarked;
