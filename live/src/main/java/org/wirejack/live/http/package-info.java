/**
 * The live view's HTTP server: who is let in, what is answered, and events for open pages. One thread looks ({@code
 * Sampler}); each request has a virtual thread of its own, and waits for nobody but its own reader.
 */
@NullMarked
package org.wirejack.live.http;

import org.jspecify.annotations.NullMarked;
