package org.wirejack.engine.card;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;

/**
 * In which formats a device is asked to open, best first: as many channels as are wished for, or else the nearest number
 * that it has (the greater one of two); and of those the most bits.
 */
final class FormatChoice {
    private FormatChoice() {}

    /** @param channels 1 to 255 */
    static List<AudioFormat> of(DataLine.Info offer, int sampleRate, int channels) {
        return counts(offer, channels)
                .flatMap(count -> Arrays.stream(SampleCodec.values()).map(codec -> format(codec, sampleRate, count)))
                .filter(offer::isFormatSupported)
                .toList();
    }

    private static Stream<Integer> counts(DataLine.Info offer, int wished) {
        return IntStream.concat(
                        IntStream.of(wished),
                        Arrays.stream(offer.getFormats())
                                .mapToInt(AudioFormat::getChannels)
                                .filter(count -> count > 0 && count <= CardRequest.MOST_CHANNELS))
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt((Integer count) -> Math.abs(count - wished))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static AudioFormat format(SampleCodec codec, int sampleRate, int channels) {
        return new AudioFormat(
                AudioFormat.Encoding.PCM_SIGNED,
                sampleRate,
                codec.bits(),
                channels,
                codec.bytes() * channels,
                sampleRate,
                false);
    }

    /** Of a format that was chosen here. */
    static SampleCodec codec(AudioFormat format) {
        return Arrays.stream(SampleCodec.values())
                .filter(codec -> codec.bits() == format.getSampleSizeInBits())
                .findFirst()
                .orElseThrow();
    }
}
