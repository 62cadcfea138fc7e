package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No link between the pages leads nowhere, and no page is without a link to it from the index. */
class DocumentedLinksTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Markdown page : Markdown.all()) {
            for (String link : page.links()) {
                if (!link.startsWith("http") && !leadsSomewhere(page, link)) {
                    broken.add(page.file() + ": " + link);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        List<String> links =
                Markdown.of(DOCS, Files.readString(DOCS.resolve("README.md"))).links();
        try (var files = Files.list(DOCS)) {
            List<String> forgotten = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md") && !links.contains(name))
                    .toList();
            assertEquals(List.of(), forgotten);
        }
    }

    private static boolean leadsSomewhere(Markdown page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || Markdown.of(target, Files.readString(target)).anchors().contains(parts[1]);
    }
}
