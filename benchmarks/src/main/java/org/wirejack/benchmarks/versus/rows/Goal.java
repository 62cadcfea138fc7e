package org.wirejack.benchmarks.versus.rows;

/**
 * What a figure of ours must be.
 *
 * @param kind compared with what
 * @param bound for the kinds that have one
 */
public record Goal(Kind kind, double bound) {
    public static final Goal NONE = new Goal(Kind.NONE, 0);
    public static final Goal NOT_MORE = new Goal(Kind.NOT_MORE, 0);

    public enum Kind {
        NONE,
        /** Ours divided by stock's is at most the bound. */
        RATIO,
        /** Ours is at most the bound. */
        MOST,
        /** Ours is at least the bound. */
        LEAST,
        /** Ours is at most what stock's is. */
        NOT_MORE
    }

    public static Goal ratio(double bound) {
        return new Goal(Kind.RATIO, bound);
    }

    public static Goal most(double bound) {
        return new Goal(Kind.MOST, bound);
    }

    public static Goal least(double bound) {
        return new Goal(Kind.LEAST, bound);
    }

    /** Whether it is reached; what stock has is not a number if nobody measured it. */
    public boolean holds(double ours, double stock) {
        return switch (kind) {
            case NONE -> true;
            case RATIO -> ours <= bound * stock;
            case MOST -> ours <= bound;
            case LEAST -> ours >= bound;
            case NOT_MORE -> ours <= stock;
        };
    }

    /** Whether it can be judged without stock's figure. */
    public boolean standsAlone() {
        return kind == Kind.MOST || kind == Kind.LEAST;
    }
}
