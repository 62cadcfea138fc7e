package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirejack.cli.adapter.AdapterArguments;
import picocli.CommandLine;

/** What the documentation tells the reader to type exists. */
class DocumentedOptionsTest {
    private static final Pattern CALL =
            Pattern.compile("(?<![\\w/-])(?:\\./)?wirejack ((?:\"[^\"]*\"|'[^']*'|[^#&|;])*)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|[^\\s\"']+");

    private static final Set<String> JAVAS_OWN = Set.of("--add-exports", "--add-modules", "--enable-native-access");

    private final CommandLine root = Commands.root();

    @Test
    void everyOptionBehindACommandIsOneOfThatCommand() throws IOException {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (Markdown page : Markdown.all()) {
            for (String line : lines(page)) {
                for (MatchResult call : CALL.matcher(line).results().toList()) {
                    calls++;
                    wrong(call.group(1)).forEach(option -> wrong.add(page.file() + ": " + option + " in: " + line));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(calls > 50, "calls found: " + calls);
    }

    @Test
    void everyLongOptionInTheTextIsOneOfSomeCommand() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Markdown page : Markdown.all()) {
            page.spans().stream()
                    .filter(span -> span.startsWith("--") && !span.equals("--"))
                    .map(span -> span.split("[ =\\[]", 2)[0])
                    .filter(option -> !JAVAS_OWN.contains(option) && !Commands.anyHas(root, option))
                    .forEach(option -> wrong.add(page.file() + ": " + option));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsNotThereIsFound() {
        assertEquals(List.of("--fly"), wrong("slave -n a --fly high --load \"audioadapter:-d jack:card\" -C 2"));
        assertEquals(List.of(), wrong("manager --http=8080 --rule '(.*):a --b > c:d'"));
        assertEquals(List.of("launch"), wrong("launch --now"));
        assertEquals(List.of("--fly"), wrong("config --print slave -C 4 --fly"));
    }

    @Test
    void theOldAudioAdaptersLettersAreKnown() {
        for (String option : List.of("-d PCH", "-r 48000", "-p 256", "-n 2", "-i 2", "-o 2", "-q 4", "-g 256")) {
            AdapterArguments.parse(option);
        }
    }

    @Test
    void aPageIsTakenApart() {
        Markdown page = Markdown.of(Path.of("a.md"), """
                # A: the *first* page
                Type `wirejack
                slave` or [read](b.md#c).
                ```sh
                wirejack slave \\
                    -n a
                ```
                """);
        assertEquals(List.of("wirejack slave -n a"), page.fenced());
        assertEquals(List.of("wirejack slave"), page.spans());
        assertEquals(List.of("b.md#c"), page.links());
        assertEquals(List.of("a-the-first-page"), page.anchors());
    }

    private static List<String> lines(Markdown page) {
        return Stream.concat(page.fenced().stream(), page.spans().stream()).toList();
    }

    /** What of a call does not exist: an option, or the command itself. */
    private List<String> wrong(String call) {
        List<String> words =
                WORD.matcher(call).results().map(MatchResult::group).toList();
        if (words.isEmpty() || !words.getFirst().matches("[a-z]+")) {
            return List.of();
        }
        if (words.getFirst().equals("config") && words.size() > 1) {
            return wrong(call.replaceFirst("^config( --print)?", "").strip());
        }
        Optional<CommandLine> command = Commands.called(root, words);
        if (command.isEmpty()) {
            return List.of(words.getFirst());
        }
        return words.stream()
                .takeWhile(word -> !word.equals("--"))
                .filter(word -> word.matches("--?[a-zA-Z].*"))
                .map(word -> word.split("[=\\[]", 2)[0])
                .filter(option -> !Commands.has(command.orElseThrow(), option))
                .toList();
    }
}
