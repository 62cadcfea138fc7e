package org.wirejack.netmanager;

/** What became of the answer that was due in a cycle. */
public enum CycleAnswer {
    /** None is due yet: the first ones come with the session's latency. Silence. */
    NOT_DUE,
    /** All of it came. */
    WHOLE,
    /** Parts of it did not come; they are silent. */
    PARTIAL,
    /** Nothing of it came in time. Silence. */
    MISSED,
    /** The slave has left, or was silent for two seconds. Silence, in every cycle that follows too. */
    GONE
}
