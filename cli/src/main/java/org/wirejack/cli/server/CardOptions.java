package org.wirejack.cli.server;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.option.Allowed;
import org.wirejack.engine.card.CardRequest;
import picocli.CommandLine.Option;

/** Whether the embedded server plays on a sound card, and on which. */
final class CardOptions {
    private static final String DEFAULT_CARD = "";

    @Option(
            names = "--card",
            paramLabel = "NAME",
            arity = "0..1",
            fallbackValue = DEFAULT_CARD,
            description =
                    "The embedded server plays on this sound card, whose clock is its own; a part of the name will"
                            + " do, none is the first one. 'wirejack cards' lists them.")
    private @Nullable String card;

    @Option(
            names = "--card-channels",
            paramLabel = "IN,OUT",
            split = ",",
            arity = "1",
            description = "Channels of the sound card, 0 to 255 each; default: 2,2.")
    private int[] channels = {2, 2};

    @Option(
            names = "--card-periods",
            paramLabel = "N",
            description = "Periods in the sound card's buffer, 2 to 8; default: " + CardRequest.USUAL_PERIODS + ".")
    private int periods = CardRequest.USUAL_PERIODS;

    boolean wanted() {
        return card != null;
    }

    /** @throws IllegalArgumentException if an option is out of range */
    CardRequest request(Format format) {
        if (channels.length != 2) {
            String said = String.join(
                    ",", Arrays.stream(channels).mapToObj(Integer::toString).toList());
            throw new IllegalArgumentException("--card-channels " + said + ": wanted are two numbers, as 2,2");
        }
        int captures = Allowed.range("--card-channels", channels[0], 0, CardRequest.MOST_CHANNELS);
        int playbacks = Allowed.range("--card-channels", channels[1], captures == 0 ? 1 : 0, CardRequest.MOST_CHANNELS);
        Allowed.range("--card-periods", periods, CardRequest.LEAST_PERIODS, CardRequest.MOST_PERIODS);
        String device = DEFAULT_CARD.equals(card) ? null : card;
        return new CardRequest(device, device, format, periods, captures, playbacks);
    }
}
