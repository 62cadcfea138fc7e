package org.wirejack.cli.doctor.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule's text, word by word; what stands in braces or in quotes is one word. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\S+");

    private final List<String> words = new ArrayList<>();
    private int next;

    Words(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    boolean hasMore() {
        return next < words.size();
    }

    /** The next word; empty at the end. */
    String next() {
        return hasMore() ? words.get(next++) : "";
    }

    /** Takes the next word if it is this one. */
    boolean take(String word) {
        boolean there = hasMore() && words.get(next).equals(word);
        next += there ? 1 : 0;
        return there;
    }

    void takeAll() {
        next = words.size();
    }
}
