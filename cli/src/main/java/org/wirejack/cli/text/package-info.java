/** The command's words: figures, status lines and summaries. */
@NullMarked
package org.wirejack.cli.text;

import org.jspecify.annotations.NullMarked;
