package org.wirejack.audioadapter;

import org.wirejack.audioadapter.bridge.BridgeShape;
import org.wirejack.audioadapter.resample.RateConverter;
import org.wirejack.audioadapter.resample.RateConverters;
import org.wirejack.audioadapter.resample.ResampleQuality;
import org.wirejack.audioadapter.resample.Resampler;

/**
 * How an adapter joins two clocks.
 *
 * @param captures channels that come from the other clock, 0 to 255
 * @param playbacks channels that go to the other clock, 0 to 255
 * @param quality of the resampling, both ways
 * @param queueFrames wished delay of either direction, in frames of the clock that it comes from; 0: as short as is safe
 */
public record AdapterOptions(int captures, int playbacks, ResampleQuality quality, int queueFrames) {
    private static final int MAX_CHANNELS = 255;
    private static final double USUAL_RATE = 48_000;

    /** @throws IllegalArgumentException if a value is out of range; names the value and the range */
    public AdapterOptions {
        check("captures", captures);
        check("playbacks", playbacks);
        if (captures + playbacks == 0) {
            throw new IllegalArgumentException("captures 0 and playbacks 0: an adapter needs a channel");
        }
    }

    private static void check(String what, int channels) {
        if (channels < 0 || channels > MAX_CHANNELS) {
            throw new IllegalArgumentException(
                    what + " " + channels + ": allowed are 0 to " + MAX_CHANNELS + " channels");
        }
    }

    /** What a bridge between the two carries, seen from the server that has the adapter's ports. */
    public BridgeShape shape() {
        return new BridgeShape(playbacks, captures, queueFrames);
    }

    /** Makes resamplers of this quality. Takes some tenths of a second, in which their inner loops are compiled. */
    public RateConverters converters() {
        if (captures > 0) {
            Resampler.of(quality, USUAL_RATE, USUAL_RATE, captures, 64).warmUp();
        }
        if (playbacks > 0) {
            Resampler.of(quality, USUAL_RATE, USUAL_RATE, playbacks, 64).warmUp();
        }
        return this::converter;
    }

    private RateConverter converter(double inputRateHz, double outputRateHz, int channels, int maxOutputFrames) {
        return Resampler.of(quality, inputRateHz, outputRateHz, channels, maxOutputFrames);
    }
}
