package org.wirejack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, as far as tests look at it.
 *
 * @param fenced lines of blocks of commands, those that are broken joined
 * @param spans what stands between backquotes in its text
 * @param links targets of links
 * @param headings without their signs
 */
record Markdown(Path file, List<String> fenced, List<String> spans, List<String> links, List<String> headings) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w*)[^\\n]*\\n(.*?)^ *```$");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    /** The README, and everything in docs. */
    static List<Markdown> all() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("../README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("../docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        List<Markdown> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(of(file, Files.readString(file)));
        }
        return pages;
    }

    static Markdown of(Path file, String text) {
        List<String> fenced = new ArrayList<>();
        BLOCK.matcher(text)
                .results()
                .filter(block -> List.of("sh", "").contains(block.group(1)))
                .forEach(block -> fenced.addAll(
                        block.group(2).replaceAll("\\\\\\n *", "").lines().toList()));
        String prose = BLOCK.matcher(text).replaceAll("");
        return new Markdown(
                file,
                List.copyOf(fenced),
                found(SPAN, prose.replaceAll("\\s*\\n\\s*", " ")),
                found(LINK, prose),
                found(HEADING, prose));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** As links to a heading have it. */
    List<String> anchors() {
        return headings.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
