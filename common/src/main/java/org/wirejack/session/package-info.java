/** The handshakes of both sides and what they agree on, as pure state machines. */
@NullMarked
package org.wirejack.session;

import org.jspecify.annotations.NullMarked;
