package org.wirejack.jackserver;

/** What happens to a {@link JackAudioServer}. Called on a thread of its own, one call at a time. */
public interface JackListener {
    /**
     * The server has ended, or has thrown us out: nothing is to be had of it any more, and it is to be closed. Once.
     *
     * @param reason JACK's words
     */
    default void lost(String reason) {}

    /** A client's processor has thrown: it is silent from now on. */
    default void fault(String client, Throwable cause) {}
}
