/** Man pages, written at build time from what the command line knows of itself. */
@NullMarked
package org.wirejack.cli.man;

import org.jspecify.annotations.NullMarked;
