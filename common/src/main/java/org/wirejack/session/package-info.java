/**
 * The handshakes of both sides and what they agree on, as pure state machines: time and messages come in, what to do
 * comes out. No sockets, threads or clocks.
 *
 * <pre>{@code
 * switch (handshake.onMessage(kind, version, message)) {
 *     case START -> begin(handshake.agreed());
 *     case DECLINE -> say(handshake.reason());
 *     ...
 * }
 * }</pre>
 *
 * <p>For control threads, each machine for one.
 */
@NullMarked
package org.wirejack.session;

import org.jspecify.annotations.NullMarked;
