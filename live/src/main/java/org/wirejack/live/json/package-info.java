/** The model as JSON, and what that JSON looks like. */
@NullMarked
package org.wirejack.live.json;

import org.jspecify.annotations.NullMarked;
