/**
 * The graph behind the embedded server: clients, ports and cables on the control side, and the {@link
 * org.wirejack.engine.graph.Plan} of one cycle that is made from them.
 *
 * <p>Control code edits the {@link org.wirejack.engine.graph.Patchbay} under its lock; each edit becomes a chain of
 * immutable plans that is handed to the cycle thread by one volatile write:
 *
 * <pre>{@code
 * settled -> fading (pulled cables fall) -> fading (new cables rise) -> settled
 * }</pre>
 *
 * <p>A fading plan runs for exactly one cycle. Internal to the engine.
 */
@NullMarked
package org.wirejack.engine.graph;

import org.jspecify.annotations.NullMarked;
