package org.wirejack.netmanager.patch;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;

/**
 * One cable as a line of text: {@code OUTPUT > INPUT}, full port names. A name that could be misread so stands in double
 * quotes, in which {@code \"}, {@code \\} and {@code \n} are a quote, a backslash and a line's end; outside of them a
 * backslash is one.
 */
final class CableText {
    static final String ARROW = " > ";

    private CableText() {}

    static String write(Connection cable) {
        return write(cable.output()) + ARROW + write(cable.input());
    }

    private static String write(String name) {
        boolean plain = name.equals(name.strip())
                && !name.contains(">")
                && !name.startsWith("\"")
                && !name.startsWith("#")
                && name.chars().noneMatch(Character::isISOControl);
        return plain
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The cable that a line stands for; null if it is none. */
    static @Nullable Connection read(String line) {
        String text = line.strip();
        int outputEnd = text.startsWith("\"") ? quoteEnd(text) : text.indexOf(ARROW);
        if (outputEnd < 0) {
            return null;
        }
        String rest = text.substring(outputEnd).strip();
        if (!rest.startsWith("> ")) {
            return null;
        }
        String output = readName(text.substring(0, outputEnd).strip());
        String input = readName(rest.substring(1).strip());
        return output == null || input == null ? null : new Connection(output, input);
    }

    private static @Nullable String readName(String written) {
        String name = written;
        if (written.startsWith("\"")) {
            if (quoteEnd(written) != written.length()) {
                return null;
            }
            name = unescape(written.substring(1, written.length() - 1));
        } else if (written.contains(ARROW)) {
            return null;
        }
        return name.contains(":") ? name : null;
    }

    /** Where the quoted name that a text begins with ends, behind its quote; -1 if it does not. */
    private static int quoteEnd(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static String unescape(String quoted) {
        StringBuilder name = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '\\') {
                i++;
                c = quoted.charAt(i) == 'n' ? '\n' : quoted.charAt(i);
            }
            name.append(c);
        }
        return name.toString();
    }
}
