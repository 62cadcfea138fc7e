package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.engine.card.Cards;

class CardsCommandTest {
    @Test
    void aMachineWithoutACardIsSaid() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        var surroundings = new Surroundings(writer, writer, false, Map.of(), new StopSignal());
        assertEquals(0, new CardsCommand(surroundings, new Cards(List::of)).call());
        assertEquals("no sound card, or all are held by other programs" + System.lineSeparator(), out.toString());
    }
}
