package org.wirejack.systemtests.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

/** What the pages tell the reader to type works, and prints what they say; troubleshooting with {@code -Plong}. */
@Needs({
    Requirement.NAMESPACES,
    Requirement.JACKD,
    Requirement.FLUIDSYNTH,
    Requirement.ALSA_JACK,
    Requirement.NFT,
    Requirement.MIDI_CLOCK
})
@Timeout(180)
final class RecipesIT {
    private static final Path DOCS = Path.of("../docs");
    private static final List<String> PAGES = List.of("getting-started.md", "recipes.md");
    private static final List<String> MORE_PAGES = List.of("troubleshooting.md");

    @TempDir
    private Path folder;

    static List<Recipe> recipes() throws IOException {
        List<Recipe> all = new ArrayList<>();
        for (String page : pages()) {
            all.addAll(RecipeBook.read(DOCS.resolve(page)));
        }
        return all;
    }

    private static List<String> pages() {
        return Boolean.getBoolean("wirejack.long")
                ? Stream.concat(PAGES.stream(), MORE_PAGES.stream()).toList()
                : PAGES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void theReaderGetsWhatThePageSays(Recipe recipe) throws IOException {
        try (Kitchen kitchen = new Kitchen(folder, recipe)) {
            recipe.steps().forEach(kitchen::follow);
        }
    }
}
