package org.wirejack.cli.doctor.finding;

/** Looks at one thing. Control threads; checks run side by side. */
public interface Check {
    /** What is looked at, in a few words. */
    String title();

    /** Takes a few seconds at the most. */
    Finding examine();
}
