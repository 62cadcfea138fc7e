package org.wirejack.discovery;

/**
 * What a peer says about itself.
 *
 * @param role manager or slave
 * @param name under which it is published: a slave's client name, a manager's host name unless it has another one
 * @param host its host's name
 * @param state one word: searching, playing, listening, serving, waiting
 * @param partner a slave's master, while it has one; else empty
 * @param slaves how many a manager serves at the moment
 * @param session figures
 * @param version of the program
 * @param httpPort TCP port of its status page; 0: it has none
 */
public record PeerFacts(
        PeerRole role,
        String name,
        String host,
        String state,
        String partner,
        int slaves,
        PeerSession session,
        String version,
        int httpPort) {
    /** The same, in another state. */
    public PeerFacts withState(String other) {
        return new PeerFacts(role, name, host, other, "", 0, session, version, httpPort);
    }
}
