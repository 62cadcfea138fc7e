package org.wirejack.audioadapter.resample;

/** The sine of known pitch that fits samples best, by least squares, and what it leaves. */
final class SineFit {
    private final double fitted;
    private final double left;

    /**
     * @param places of the samples
     * @param pitch in cycles per unit of places
     */
    SineFit(double[] places, float[] samples, double pitch) {
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double ys = 0;
        double yc = 0;
        for (int i = 0; i < samples.length; i++) {
            double sine = Math.sin(2 * Math.PI * pitch * places[i]);
            double cosine = Math.cos(2 * Math.PI * pitch * places[i]);
            ss += sine * sine;
            cc += cosine * cosine;
            sc += sine * cosine;
            ys += samples[i] * sine;
            yc += samples[i] * cosine;
        }
        double a = (ys * cc - yc * sc) / (ss * cc - sc * sc);
        double b = (yc * ss - ys * sc) / (ss * cc - sc * sc);
        double rest = 0;
        for (int i = 0; i < samples.length; i++) {
            double turn = 2 * Math.PI * pitch * places[i];
            double model = a * Math.sin(turn) + b * Math.cos(turn);
            rest += (samples[i] - model) * (samples[i] - model);
        }
        this.fitted = (a * a + b * b) / 2;
        this.left = rest / samples.length;
    }

    /** The sine over all else. */
    double snrDecibels() {
        return decibels(fitted / left);
    }

    /** The sine's level; 0 is full scale. */
    double levelDecibels() {
        return decibels(2 * fitted);
    }

    /** The level of all there is; 0 is a full-scale sine. */
    double totalDecibels() {
        return decibels(2 * (fitted + left));
    }

    private static double decibels(double powers) {
        return 10 * Math.log10(powers);
    }
}
