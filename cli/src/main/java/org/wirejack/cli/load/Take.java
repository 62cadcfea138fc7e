package org.wirejack.cli.load;

import java.nio.file.Path;

/** Names for the second and further recordings of a run: {@code out.wav}, {@code out-2.wav} … */
record Take(Path file, int number) {
    static Take first(Path file) {
        return new Take(file, 1);
    }

    Take next() {
        return new Take(file, number + 1);
    }

    /** Where it goes. */
    Path path() {
        if (number == 1) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        return file.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
    }
}
