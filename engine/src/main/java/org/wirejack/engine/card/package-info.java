/**
 * Sound cards as {@code javax.sound} has them: what there are, and one that is open for a driver.
 *
 * <pre>{@code
 * Cards cards = Cards.ofSystem();
 * cards.list().forEach(card -> System.out.println(card.name()));
 * Card card = cards.open(CardRequest.of(null, new Format(48_000, 256), 2, 2));
 * CardDriver driver = new CardDriver(server, card, Pacing.system());
 * }</pre>
 *
 * <p>Control threads list and open; what an open card does in a cycle is its driver's thread's.
 */
@NullMarked
package org.wirejack.engine.card;

import org.jspecify.annotations.NullMarked;
