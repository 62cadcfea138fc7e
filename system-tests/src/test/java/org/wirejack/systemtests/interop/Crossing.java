package org.wirejack.systemtests.interop;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to put a master and a slave together: who is ours, how the slave answers, and how much it carries.
 *
 * @param pairing who is whose
 * @param sync whether the slave answers a cycle with its own result
 * @param latencyCycles after how many cycles the master plays the answer
 * @param channels of audio, each way
 */
record Crossing(Pairing pairing, boolean sync, int latencyCycles, int channels) {
    private static final int FEW = 2;
    private static final int MANY = 32;
    private static final List<Integer> LATENCIES = List.of(0, 1, 2, 5);

    /** Which end is ours; the other one is of JACK 1.9.21. */
    enum Pairing {
        OUR_MASTER,
        OUR_SLAVE,
        BOTH_OURS
    }

    /** All that there are. */
    static Stream<Crossing> all() {
        return Stream.of(Pairing.values())
                .flatMap(pairing -> Stream.of(true, false)
                        .flatMap(sync -> LATENCIES.stream()
                                .flatMap(latencyCycles -> IntStream.of(FEW, MANY)
                                        .mapToObj(channels -> new Crossing(pairing, sync, latencyCycles, channels)))))
                .filter(Crossing::exists);
    }

    /** Some of them: each pairing in each mode, one with many channels, but for what {@link StockMasterIT} runs. */
    static Stream<Crossing> sample() {
        return all().filter(Crossing::isOfTheSample);
    }

    /** Our slave has no async mode without latency: whoever accepts a period of delay has sync with one cycle. */
    private boolean exists() {
        return pairing == Pairing.OUR_MASTER || sync || latencyCycles > 0;
    }

    private boolean isOfTheSample() {
        boolean manyAtTwo = channels == (latencyCycles == 2 ? MANY : FEW);
        return manyAtTwo && (pairing != Pairing.OUR_SLAVE || channels == MANY);
    }

    /** From a port to the slave until it is back at the port from the slave: an async slave takes a period more. */
    int delayPeriods() {
        return sync ? latencyCycles : latencyCycles + 1;
    }

    /** A name that no other one has. */
    String slaveName() {
        return pairing.name().toLowerCase(Locale.ROOT) + "-" + modeName() + latencyCycles + "x" + channels;
    }

    /** As {@code wirejack slave --mode} takes it. */
    String modeName() {
        return sync ? "sync" : "async";
    }

    @Override
    public String toString() {
        return slaveName();
    }
}
