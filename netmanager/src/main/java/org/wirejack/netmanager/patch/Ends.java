package org.wirejack.netmanager.patch;

/** Two ports by their serials, which tell them from earlier ones of their names. */
record Ends(long output, long input) {}
