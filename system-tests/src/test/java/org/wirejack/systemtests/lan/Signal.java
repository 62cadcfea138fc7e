package org.wirejack.systemtests.lan;

/** The signals that tests send to programs, by their usual names. */
public enum Signal {
    TERM,
    INT,
    KILL,
    STOP,
    CONT
}
