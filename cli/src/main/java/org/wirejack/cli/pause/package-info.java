/** How the user hears of what held cycles up. The thread that runs the command. */
@NullMarked
package org.wirejack.cli.pause;

import org.jspecify.annotations.NullMarked;
