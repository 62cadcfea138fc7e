package org.wirejack.audioadapter.resample;

/** Makes resamplers. Control threads. */
@FunctionalInterface
public interface RateConverters {
    /** One whose nominal step is input rate over output rate, ready for real time. */
    RateConverter of(double inputRateHz, double outputRateHz, int channels, int maxOutputFrames);
}
