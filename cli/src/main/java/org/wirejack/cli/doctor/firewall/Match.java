package org.wirejack.cli.doctor.firewall;

/** Whether a rule means a packet. */
enum Match {
    YES,
    NO,
    /** It depends on something that we do not know. */
    UNKNOWN;

    static Match of(boolean matches) {
        return matches ? YES : NO;
    }

    Match and(Match other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : UNKNOWN;
    }

    Match not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
