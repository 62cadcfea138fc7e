/** Adapters as the user asks for them: their options, their devices. Control threads. */
@NullMarked
package org.wirejack.cli.adapter;

import org.jspecify.annotations.NullMarked;
