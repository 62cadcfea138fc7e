package org.wirejack.engine.card;

import java.util.List;

/**
 * What a sound card can.
 *
 * @param name as {@link CardRequest} takes it
 * @param captures most channels it has, 0 to 255; 0 as well if another program holds it
 * @param playbacks likewise
 * @param rates in Hz, rising; empty if the card does not say, which is usual: it takes most then
 */
public record CardInfo(String name, int captures, int playbacks, List<Integer> rates) {
    public CardInfo {
        rates = List.copyOf(rates);
    }
}
