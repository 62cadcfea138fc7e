/** The figures as Prometheus reads them. */
@NullMarked
package org.wirejack.live.metrics;

import org.jspecify.annotations.NullMarked;
