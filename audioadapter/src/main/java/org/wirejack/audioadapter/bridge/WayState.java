package org.wirejack.audioadapter.bridge;

/** How far a way has come. */
public enum WayState {
    /** Silent: nothing comes from the other end, or too little is known of one of the clocks. */
    WAITING,
    /** Sounds; the rates are still being learnt, or the delay is on its way to what it should be. */
    LOCKING,
    /** Sounds; the rates are known to 1 ppm, and the delay is what it should be. */
    LOCKED
}
