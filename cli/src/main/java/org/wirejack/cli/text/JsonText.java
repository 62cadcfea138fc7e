package org.wirejack.cli.text;

import java.util.Locale;
import java.util.stream.Collectors;

/** Strings as JSON has them. */
public final class JsonText {
    private JsonText() {}

    /** In quotes, with whatever must be escaped. */
    public static String string(String text) {
        return text.chars().mapToObj(JsonText::letter).collect(Collectors.joining("", "\"", "\""));
    }

    private static String letter(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> letter < ' ' ? String.format(Locale.ROOT, "\\u%04x", letter) : String.valueOf((char) letter);
        };
    }
}
