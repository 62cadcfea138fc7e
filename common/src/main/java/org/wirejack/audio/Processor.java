package org.wirejack.audio;

/** What a client does once per cycle. */
@FunctionalInterface
public interface Processor {
    /** Reads the client's inputs and fills its outputs. Allocates, locks, logs and throws nothing. Cycle thread. */
    void process(Cycle cycle);

    /** Rate or period change from the next cycle on. No cycle runs meanwhile; control thread. */
    default void formatChanged(Format format) {}
}
