/** Where a command meets its user: output, environment, and the wish to stop. */
@NullMarked
package org.wirejack.cli.console;

import org.jspecify.annotations.NullMarked;
