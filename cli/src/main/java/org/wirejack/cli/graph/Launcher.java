package org.wirejack.cli.graph;

import java.io.IOException;
import java.util.List;

/** Starts other programs. */
@FunctionalInterface
interface Launcher {
    /** One process for the words of a command line; its errors come with its output. */
    Process launch(List<String> words) throws IOException;

    /** As a child of this process. */
    static Process child(List<String> words) throws IOException {
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }
}
