package org.wirejack.systemtests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is to be run in a Markdown page. docs/README.md says how it is marked there.
 *
 * <p>Each heading of the second level begins a recipe; one without commands for a machine is none.
 */
final class RecipeBook {
    private static final Pattern HEADING = Pattern.compile("## (.*)");
    private static final Pattern FENCE = Pattern.compile("```(\\w*) ?(.*)");
    private static final Pattern HIDDEN = Pattern.compile("<!-- on (.*?): (.*) -->");
    private static final Pattern INSTEAD = Pattern.compile("<!-- instead: (.*) -->");

    private final String page;
    private final List<Recipe> recipes = new ArrayList<>();
    private String heading = "";
    private List<Step> steps = new ArrayList<>();
    private String instead = "";

    private RecipeBook(String page) {
        this.page = page;
    }

    static List<Recipe> read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readAllLines(file));
    }

    static List<Recipe> parse(String page, List<String> lines) {
        var book = new RecipeBook(page);
        book.readAll(lines);
        book.endOfRecipe();
        return book.recipes;
    }

    private void readAll(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                List<String> block = block(lines, i + 1);
                fenced(fence, block, i + 2);
                i += block.size() + 1;
            } else {
                plain(line, i + 1);
            }
        }
    }

    private static List<String> block(List<String> lines, int first) {
        int end = first;
        while (end < lines.size() && !lines.get(end).strip().equals("```")) {
            end++;
        }
        return lines.subList(first, end);
    }

    private void plain(String line, int lineNumber) {
        Matcher part = HEADING.matcher(line);
        Matcher hidden = HIDDEN.matcher(line);
        Matcher other = INSTEAD.matcher(line);
        if (part.matches()) {
            endOfRecipe();
            heading = part.group(1);
        } else if (hidden.matches()) {
            steps.add(step(Mark.parse(hidden.group(1)), hidden.group(2), true, lineNumber));
        } else if (other.matches()) {
            instead = other.group(1);
        }
    }

    private void fenced(Matcher fence, List<String> block, int lineNumber) {
        if (fence.group(1).equals("sh") && !fence.group(2).isBlank()) {
            typed(Mark.parse(fence.group(2)), block, lineNumber);
        } else if (fence.group(1).equals("output")) {
            if (steps.isEmpty()) {
                throw new IllegalArgumentException(page + ", line " + lineNumber + ": output of no command");
            }
            steps.add(steps.removeLast().showing(block));
        }
    }

    private void typed(Mark mark, List<String> block, int firstLine) {
        StringBuilder command = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            String line = block.get(i);
            command.append(line.endsWith("\\") ? line.substring(0, line.length() - 1) : line);
            if (!line.endsWith("\\")) {
                steps.add(step(mark, command.toString(), i == block.size() - 1, firstLine + i));
                command.setLength(0);
            }
        }
    }

    private Step step(Mark mark, String line, boolean last, int lineNumber) {
        boolean background = line.endsWith("&");
        String command = background ? line.substring(0, line.length() - 1).strip() : line;
        String runs = instead.isEmpty() ? command : instead;
        instead = "";
        return new Step(
                mark.host(),
                command,
                runs,
                background || mark.staysOn() && last,
                mark.again() && last,
                last ? mark.exitCode() : 0,
                List.of(),
                lineNumber);
    }

    private void endOfRecipe() {
        if (!steps.isEmpty()) {
            recipes.add(new Recipe(page, heading, steps));
        }
        steps = new ArrayList<>();
    }

    /** What stands behind the name of a machine; of a block it means the last command. */
    private record Mark(String host, boolean staysOn, boolean again, int exitCode) {
        private static final Pattern EXIT = Pattern.compile("exit=(\\d+)");

        static Mark parse(String text) {
            List<String> words = List.of(text.strip().split(" +"));
            List<String> rest = new ArrayList<>(words.subList(1, words.size()));
            boolean staysOn = rest.remove("stays");
            boolean again = rest.remove("again");
            int exitCode = 0;
            for (String word : rest) {
                Matcher exit = EXIT.matcher(word);
                if (!exit.matches()) {
                    throw new IllegalArgumentException(text + ": known are stays, again and exit=N");
                }
                exitCode = Integer.parseInt(exit.group(1));
            }
            return new Mark(words.getFirst(), staysOn, again, exitCode);
        }
    }
}
