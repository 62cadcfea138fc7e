package org.wirejack.engine.graph;

/** How loud a cable is in the course of one period. */
enum Gain {
    /** 1 throughout, bit-exact. */
    STEADY,
    /** From 0 to 1. */
    RISING,
    /** From 1 to 0. */
    FALLING
}
