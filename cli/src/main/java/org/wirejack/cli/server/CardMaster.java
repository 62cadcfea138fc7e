package org.wirejack.cli.server;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.cli.text.FaultText;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.card.Card;
import org.wirejack.engine.card.CardRequest;
import org.wirejack.engine.card.Cards;
import org.wirejack.engine.driver.CardDriver;
import org.wirejack.engine.driver.Pacing;

/** A server in this process, driven by a sound card. */
public final class CardMaster implements MasterServer {
    private final EmbeddedServer server;
    private final CardDriver clock;
    private final String text;
    private long xruns;

    /**
     * Opens the card.
     *
     * @throws org.wirejack.engine.card.CardFailed if it cannot be had
     */
    public CardMaster(CardRequest request, Pacing pacing, Consumer<String> lines) {
        Card card = Cards.ofSystem().open(request);
        text = "sound card " + card.text();
        server = new EmbeddedServer(request.format());
        clock = new CardDriver(server, card, pacing);
        server.onFault(fault -> lines.accept(FaultText.line(fault)));
    }

    @Override
    public AudioServer audio() {
        return server;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public OptionalLong cycles() {
        return OptionalLong.of(clock.cycles());
    }

    @Override
    public void start() {
        clock.start();
    }

    @Override
    public OptionalLong xruns() {
        return OptionalLong.of(clock.xruns());
    }

    @Override
    public Optional<String> trouble() {
        long now = clock.xruns();
        boolean more = now > xruns;
        xruns = now;
        return more ? Optional.of("the sound card had " + now + " xruns so far") : Optional.empty();
    }

    @Override
    public @Nullable String end() {
        return clock.end();
    }

    @Override
    public void close() {
        clock.close();
        server.close();
    }
}
