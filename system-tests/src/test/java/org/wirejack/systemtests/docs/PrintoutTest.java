package org.wirejack.systemtests.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PrintoutTest {
    @Test
    void figuresAreAnyAndWholeNumbersAreThemselves() {
        assertTrue(all("512 frames (10.7 ms)", "512 frames (9.25 ms)"));
        assertFalse(all("512 frames (10.7 ms)", "256 frames (10.7 ms)"));
        assertFalse(all("512 frames (10.7 ms)", "512 frames (10 ms)"));
    }

    @Test
    void anAddressIsItself() {
        assertTrue(all("at 192.168.1.1", "at 192.168.1.1"));
        assertFalse(all("at 192.168.1.1", "at 192.168.1.2"));
    }

    @Test
    void blanksAreAsWideAsTheyLike() {
        assertTrue(all("NAME   STATE", "NAME STATE"));
        assertFalse(all("NAME STATE", "NAMESTATE"));
    }

    @Test
    void anEllipsisIsAnything() {
        assertTrue(all("cycles …, lost 0", "cycles 17, missed 3, lost 0"));
        assertTrue(new Printout(List.of("a", "…", "d")).isAll(List.of("a", "b", "c", "d")));
        assertTrue(new Printout(List.of("a", "…")).isAll(List.of("a")));
        assertFalse(new Printout(List.of("a", "…", "d")).isAll(List.of("a", "b")));
    }

    @Test
    void whatIsNotShownMustNotBePrinted() {
        assertFalse(new Printout(List.of("a")).isAll(List.of("a", "b")));
        assertFalse(new Printout(List.of("a", "b")).isAll(List.of("a")));
    }

    @Test
    void whatGoesOnMaySayMoreButNothingElseFirst() {
        Printout shown = new Printout(List.of("a", "c"));
        assertTrue(shown.isAmong(List.of("a", "b", "c", "d")));
        assertFalse(shown.isAmong(List.of("c", "a")));
        assertTrue(new Printout(List.of()).isAmong(List.of("a")));
    }

    private static boolean all(String shown, String printed) {
        return new Printout(List.of(shown)).isAll(List.of(printed));
    }
}
