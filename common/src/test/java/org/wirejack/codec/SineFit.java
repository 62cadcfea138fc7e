package org.wirejack.codec;

/** A sine among samples, of known pitch and of whatever level and phase fits best. */
public final class SineFit {
    private SineFit() {}

    /**
     * What fits over what is left.
     *
     * @param pitch in parts of the sample rate
     */
    public static double snrDecibels(float[] samples, int first, int frames, double pitch) {
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double ys = 0;
        double yc = 0;
        double yy = 0;
        for (int i = 0; i < frames; i++) {
            double sine = Math.sin(2 * Math.PI * pitch * i);
            double cosine = Math.cos(2 * Math.PI * pitch * i);
            double sample = samples[first + i];
            ss += sine * sine;
            cc += cosine * cosine;
            sc += sine * cosine;
            ys += sample * sine;
            yc += sample * cosine;
            yy += sample * sample;
        }
        double determinant = ss * cc - sc * sc;
        double fitted = (ys * (ys * cc - yc * sc) + yc * (yc * ss - ys * sc)) / determinant;
        return 10 * Math.log10(fitted / Math.max(yy - fitted, 1e-30));
    }
}
