package org.wirejack.cli.man;

import java.util.List;
import java.util.Locale;

/** A page in the language of {@code man}: requests line by line, and texts in which nothing is one. */
final class Roff {
    private final StringBuilder page = new StringBuilder();

    /**
     * Begins the page.
     *
     * @param name the command's, with {@code -} between its words
     * @param date as 2026-01-31
     */
    Roff title(String name, String date, String version) {
        return line(".TH " + text(name.toUpperCase(Locale.ROOT)) + " 1 \"" + date + "\" \"" + text(version)
                + "\" \"Wirejack\"");
    }

    Roff section(String heading) {
        return line(".SH " + heading);
    }

    /** Plain text, in the paragraph that has begun. */
    Roff words(String text) {
        return line(text(text));
    }

    /** @param term ready, as {@link #bold} makes it */
    Roff item(String term, String text) {
        return line(".TP").line(term).line(text(text));
    }

    /** One line that is ready. */
    Roff line(String line) {
        page.append(line).append('\n');
        return this;
    }

    static String bold(String text) {
        return "\\fB" + inline(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + inline(text) + "\\fR";
    }

    static String bolds(List<String> texts) {
        return String.join(", ", texts.stream().map(Roff::bold).toList());
    }

    /** Text for a line of its own, which must not begin as a request does. */
    static String text(String text) {
        String inline = inline(text);
        return inline.startsWith(".") || inline.startsWith("'") ? "\\&" + inline : inline;
    }

    private static String inline(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> escaped.append(letter(letter)));
        return escaped.toString();
    }

    /** A plain {@code -} would become a hyphen, which nobody can paste into a shell. */
    private static String letter(int letter) {
        return switch (letter) {
            case '\\' -> "\\e";
            case '-' -> "\\-";
            case '"' -> "\\(dq";
            case '\'' -> "\\(aq";
            case '~' -> "\\(ti";
            case '^' -> "\\(ha";
            case '`' -> "\\(ga";
            case '\n' -> " ";
            default -> letter < 0x80 ? Character.toString(letter) : String.format("\\[u%04X]", letter);
        };
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
