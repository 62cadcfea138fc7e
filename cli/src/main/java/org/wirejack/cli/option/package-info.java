/** What the command line says, checked: each fault is one sentence with the option, its value and what is allowed. */
@NullMarked
package org.wirejack.cli.option;

import org.jspecify.annotations.NullMarked;
