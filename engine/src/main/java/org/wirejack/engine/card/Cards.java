package org.wirejack.engine.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Mixer;
import org.jspecify.annotations.Nullable;

/** The sound cards of this machine. Control threads. */
public final class Cards {
    private final Supplier<List<Mixer>> mixers;

    /** @param mixers looked at anew each time */
    public Cards(Supplier<List<Mixer>> mixers) {
        this.mixers = mixers;
    }

    /** Those that the JDK finds. One that another program held when it was first looked at stays out until a restart. */
    public static Cards ofSystem() {
        return new Cards(() -> Arrays.stream(AudioSystem.getMixerInfo())
                .map(AudioSystem::getMixer)
                .toList());
    }

    /** All that can record or play. */
    public List<CardInfo> list() {
        return mixers.get().stream()
                .filter(mixer -> Arrays.stream(Side.values())
                        .anyMatch(side -> side.offer(mixer).isPresent()))
                .map(Cards::info)
                .toList();
    }

    private static CardInfo info(Mixer mixer) {
        List<Integer> rates = Arrays.stream(Side.values())
                .flatMap(side -> formats(side, mixer))
                .map(format -> (int) format.getSampleRate())
                .filter(rate -> rate > 0)
                .distinct()
                .sorted()
                .toList();
        return new CardInfo(name(mixer), most(Side.CAPTURE, mixer), most(Side.PLAYBACK, mixer), rates);
    }

    private static int most(Side side, Mixer mixer) {
        int most = formats(side, mixer).mapToInt(AudioFormat::getChannels).max().orElse(0);
        return Math.clamp(most, 0, CardRequest.MOST_CHANNELS);
    }

    private static Stream<AudioFormat> formats(Side side, Mixer mixer) {
        return side.offer(mixer).stream().flatMap(offer -> Arrays.stream(offer.getFormats()));
    }

    /** The JDK puts a space before the name of a device without a description. */
    private static String name(Mixer mixer) {
        return mixer.getMixerInfo().getName().strip();
    }

    /**
     * Opens a card in the best format that it takes.
     *
     * @throws CardFailed if it is not there, busy, or cannot do what is asked for
     */
    public Card open(CardRequest request) {
        CardInput input = request.captures() == 0
                ? null
                : new CardInput(open(Side.CAPTURE, request), request.captures(), request.format());
        try {
            CardOutput output = request.playbacks() == 0
                    ? null
                    : new CardOutput(open(Side.PLAYBACK, request), request.playbacks(), request);
            return new Card(request, input, output);
        } catch (CardFailed e) {
            if (input != null) {
                input.close();
            }
            throw e;
        }
    }

    private OpenLine open(Side side, CardRequest request) {
        Mixer mixer = find(side, side == Side.CAPTURE ? request.captureDevice() : request.playbackDevice());
        return OpenLine.of(side, mixer, name(mixer), request);
    }

    private Mixer find(Side side, @Nullable String wished) {
        List<Mixer> able = mixers.get().stream()
                .filter(mixer -> side.offer(mixer).isPresent())
                .toList();
        return able.stream()
                .filter(mixer -> wished == null || name(mixer).equals(wished))
                .findFirst()
                .or(() -> able.stream().filter(mixer -> has(mixer, wished)).findFirst())
                .orElseThrow(() -> new CardFailed(absence(side, wished, able)));
    }

    private static boolean has(Mixer mixer, @Nullable String part) {
        return part != null && name(mixer).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static String absence(Side side, @Nullable String wished, List<Mixer> able) {
        String what = wished == null ? "no sound card" : "no sound card \"" + wished + "\"";
        String there = able.isEmpty()
                ? "plug one in, or free it from the program that holds it"
                : "there are " + able.stream().map(Cards::name).collect(Collectors.joining(", "));
        return what + " for " + side.word() + ": " + there;
    }
}
