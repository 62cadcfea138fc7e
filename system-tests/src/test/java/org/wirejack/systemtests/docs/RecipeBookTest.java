package org.wirejack.systemtests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RecipeBookTest {
    @Test
    void aPartWithoutMachinesIsNoRecipe() {
        assertEquals(List.of(), parse("## Words", "```sh", "rm -rf /", "```"));
    }

    @Test
    void aBlockIsItsCommandsInOrderAndWhatIsShownIsOfTheLast() {
        Recipe recipe = parse(
                        "## Two", "```sh studio stays", "one", "two \\", "  -a", "```", "so:", "```output", "x", "```")
                .getFirst();
        assertEquals("p.md: Two", recipe.toString());
        assertEquals(
                List.of(
                        new Step("studio", "one", "one", false, false, 0, List.of(), 3),
                        new Step("studio", "two   -a", "two   -a", true, false, 0, List.of("x"), 5)),
                recipe.steps());
    }

    @Test
    void whatRunsInTheTestMayStandInForWhatIsRead() {
        Step step = parse("## A", "<!-- instead: jackd -d dummy -->", "```sh rack stays", "jackd -d alsa", "```")
                .getFirst()
                .steps()
                .getFirst();
        assertEquals("jackd -d alsa", step.command());
        assertEquals("jackd -d dummy", step.runs());
    }

    @Test
    void whatTheReaderHasAlreadyIsHidden() {
        assertEquals(
                List.of(new Step("rack", "ls", "ls", false, true, 2, List.of(), 2)),
                parse("## A", "<!-- on rack again exit=2: ls -->").getFirst().steps());
    }

    @Test
    void aCommandInTheBackgroundStaysOn() {
        assertEquals(
                List.of(new Step("rack", "synth", "synth", true, false, 0, List.of(), 3)),
                parse("## A", "```sh rack", "synth &", "```").getFirst().steps());
    }

    @Test
    void theMachinesAreInTheOrderOfTheirFirstCommands() {
        Recipe recipe = parse("## A", "<!-- on b: x -->", "<!-- on a: x -->", "<!-- on b: x -->")
                .getFirst();
        assertEquals(List.of("b", "a"), recipe.hosts());
    }

    @Test
    void aMarkThatIsNoneIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> parse("```sh studio forever", "x", "```"));
    }

    private static List<Recipe> parse(String... lines) {
        return RecipeBook.parse("p.md", List.of(lines));
    }
}
