package org.wirejack.session;

import java.util.Locale;

/** A master's name as users write it, against a host's name as it is on the wire. */
public final class MasterName {
    private MasterName() {}

    /**
     * Whether they name the same host. Case does not matter, and where only one of them has a domain, neither does that.
     */
    public static boolean names(String wanted, String host) {
        String one = wanted.toLowerCase(Locale.ROOT);
        String other = host.toLowerCase(Locale.ROOT);
        boolean oneIsBare = one.indexOf('.') < 0 || other.indexOf('.') < 0;
        return oneIsBare ? withoutDomain(one).equals(withoutDomain(other)) : one.equals(other);
    }

    private static String withoutDomain(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
