package org.wirejack.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.engine.card.CardInfo;
import org.wirejack.engine.card.Cards;
import picocli.CommandLine.Command;

/** {@code wirejack cards}. */
@Command(name = "cards", description = "Lists the sound cards that --card takes.")
final class CardsCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Cards cards;

    CardsCommand(Surroundings surroundings, Cards cards) {
        this.surroundings = surroundings;
        this.cards = cards;
    }

    @Override
    public Integer call() {
        List<CardInfo> found = cards.list();
        found.forEach(card -> surroundings.out().println(line(card)));
        if (found.isEmpty()) {
            surroundings.out().println("no sound card, or all are held by other programs");
        }
        return 0;
    }

    private static String line(CardInfo card) {
        String rates = card.rates().isEmpty()
                ? "most rates"
                : card.rates().stream().map(rate -> rate + " Hz").collect(Collectors.joining(", "));
        return card.name() + ": up to " + card.captures() + " capture and " + card.playbacks() + " playback channels, "
                + rates;
    }
}
