package org.wirejack.benchmarks.versus.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirejack.benchmarks.versus.rows.Case;

/** The folder of the page: a table and pictures between two marks in its README.md, which stays as it is otherwise. */
public final class Page {
    static final String BEGIN = "<!-- written by benchmarks/versus from here -->\n";
    static final String END = "<!-- to here -->\n";

    private static final String FILE = "README.md";

    private final Path folder;

    public Page(Path folder) {
        this.folder = folder;
    }

    /** Makes all of it anew from the results. */
    public void write(Results results, List<Case> cases) throws IOException {
        Map<String, String> pictures = new Pictures(results).draw(cases);
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            Files.writeString(folder.resolve(picture.getKey()), picture.getValue());
        }
        String links = pictures.keySet().stream()
                .map(name -> "![" + name.replace(".svg", "").replace('-', ' ') + "](" + name + ")\n")
                .collect(Collectors.joining());
        Path file = folder.resolve(FILE);
        String page = Files.exists(file) ? Files.readString(file) : BEGIN + END;
        Files.writeString(file, with(page, new Table(results).markdown(cases) + "\n" + links));
    }

    /** The page with this between its marks. */
    static String with(String page, String content) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(FILE + ": no two lines " + BEGIN.strip() + " and " + END.strip());
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + content + "\n" + page.substring(end);
    }
}
