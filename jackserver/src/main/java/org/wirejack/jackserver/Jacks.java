package org.wirejack.jackserver;

import org.jaudiolibs.jnajack.JackException;

/** Calls of jnajack, whose failures become ours. */
final class Jacks {
    private Jacks() {}

    /** A call that gives something. */
    interface Question<T> {
        T ask() throws JackException;
    }

    /** A call that gives nothing. */
    interface Command {
        void run() throws JackException;
    }

    /** @throws JackFailed naming what was asked for */
    static <T> T get(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (JackException e) {
            throw new JackFailed("JACK does not give " + what + ": " + e.getMessage(), e);
        }
    }

    /** @throws JackFailed naming what was to be done */
    static void run(String what, Command command) {
        try {
            command.run();
        } catch (JackException e) {
            throw new JackFailed("JACK does not " + what + ": " + e.getMessage(), e);
        }
    }
}
