package org.wirejack.engine.card;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;

/**
 * A sound card that is open: a clock, and the samples of one period each way.
 *
 * <p>It never makes its thread wait: {@link #look} asks how far the card is, and {@link #read} and {@link #write} come when
 * {@link #missingFrames} is 0. So a card that stands still holds nobody. Cycle thread only, but for what says otherwise.
 */
public final class Card implements AutoCloseable {
    private final CardRequest request;
    private final @Nullable CardInput input;
    private final @Nullable CardOutput output;

    Card(CardRequest request, @Nullable CardInput input, @Nullable CardOutput output) {
        this.request = request;
        this.input = input;
        this.output = output;
    }

    /** Any thread, as all up to {@link #text}. */
    public Format format() {
        return request.format();
    }

    /** Ports that it feeds: as many as asked for, or all that the device has. */
    public int captures() {
        return input == null ? 0 : input.ports();
    }

    /** Ports that it plays: as many as asked for, or all that the device has. */
    public int playbacks() {
        return output == null ? 0 : output.ports();
    }

    /** Frames from the cycle that writes a sample to the moment it is heard. */
    public int playbackLatencyFrames() {
        return output == null ? 0 : output.latencyFrames();
    }

    /** Device or devices. */
    public String name() {
        return lines().map(OpenLine::name).distinct().collect(Collectors.joining(" and "));
    }

    /** For the user: how it was opened. */
    public String text() {
        return name() + ", "
                + lines().map(line -> line.text(line.side() == Side.CAPTURE ? captures() : playbacks()))
                        .collect(Collectors.joining(", "));
    }

    private Stream<OpenLine> lines() {
        return Stream.concat(
                Stream.ofNullable(input).map(CardInput::open),
                Stream.ofNullable(output).map(CardOutput::open));
    }

    /** Begins to record, and to play silence. */
    public void start() {
        if (input != null) {
            input.start();
        }
        if (output != null) {
            output.start();
        }
    }

    /** After an xrun: drops what there is, and begins anew. */
    public void restart() {
        if (input != null) {
            input.open().drop();
        }
        if (output != null) {
            output.open().drop();
        }
        start();
    }

    /** Asks the card how far it is; what follows goes by its answer. */
    public void look() {
        if (input != null) {
            input.look();
        }
        if (output != null) {
            output.look();
        }
    }

    /** Whether the card had nothing to play, or no room to record. */
    public boolean xrun() {
        return input != null && input.full() || output != null && output.empty();
    }

    /** How many frames it has to go on before the next cycle; 0: it is due. */
    public int missingFrames() {
        int toRecord = input == null ? 0 : input.missingFrames();
        int toPlay = output == null ? 0 : output.missingFrames();
        return Math.max(toRecord, toPlay);
    }

    /**
     * Fills the ports' samples with the period that was recorded.
     *
     * @throws CardFailed if the device has gone
     */
    public void read(float[][] samples) {
        if (input != null) {
            input.read(samples);
        }
    }

    /**
     * Plays a period.
     *
     * @throws CardFailed if the device has gone
     */
    public void write(float[][] samples) {
        if (output != null) {
            output.write(samples);
        }
    }

    /** Gives the device back. Twice is fine. */
    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
        if (output != null) {
            output.close();
        }
    }
}
