package org.wirejack.cli.graph;

import java.io.IOException;
import java.util.List;

/** Starts other programs. */
@FunctionalInterface
interface Launcher {
    /** Starts one by the words of its command line; its errors come with its output. */
    Child launch(List<String> words) throws IOException;
}
