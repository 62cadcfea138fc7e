package org.wirejack.benchmarks.versus.rig;

/** Who is measured. */
public enum Side {
    /** jackd 1.9.21: its dummy driver with netmanager, and its net driver. */
    STOCK("stock"),
    /** {@code wirejack manager} with its embedded server, and {@code wirejack slave}. */
    OURS("ours"),
    /** {@code wirejack manager} on jackd's dummy driver, and {@code wirejack slave}. */
    OURS_ON_JACK("ours on jackd");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    /** As the table says it. */
    public String words() {
        return words;
    }

    /** How its ends are started. */
    Ends ends() {
        return this == STOCK ? new StockEnds() : new OurEnds(this == OURS_ON_JACK);
    }
}
