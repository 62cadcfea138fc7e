package org.wirejack.live.top;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirejack.live.Samples;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LiveStatus;

class TopScreenTest {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    @Test
    void showsAManager() {
        TopScreen screen = new TopScreen(Samples.manager(Samples.link("synth1", 123_456), Samples.searching()));

        assertEquals(
                List.of(
                        "wirejack manager studio  serving  embedded server, 48000 Hz, 128 frames",
                        "CPU 3.4 %  heap 12 MB  up 0:01:01  held up 2 (longest 2.1 ms)  collector 8",
                        "",
                        "NAME       STAT LATms   CYCLES MISS LATE LOST CONC   P50   P99   MAX p99 TREND ",
                        "any master seek     -        0    0    0    0    0     -     -     -           ",
                        "synth1     on    5.33   123456 1234    3    5    4  0.41  0.80  1.25 █         ",
                        "",
                        "r reset counters   s sort (now by name)   l levels   q quit"),
                screen.lines(COLUMNS, ROWS));
    }

    @Test
    void showsTheLoudestChannelsInThePlaceOfTheTrend() {
        TopScreen screen = new TopScreen(Samples.manager(Samples.link("synth1", 5), Samples.searching()));

        screen.key('l');

        assertTrue(screen.lines(COLUMNS, ROWS).get(3).endsWith(" dB to/from"));
        assertTrue(row(screen, "synth1").endsWith(" 1.25 -12/0     "), row(screen, "synth1"));
        assertTrue(row(screen, "any master").endsWith("-           "), row(screen, "any master"));
        assertEquals(
                "r reset counters   s sort (now by name)   l trend   q quit",
                screen.lines(COLUMNS, ROWS).getLast());
        screen.key('l');
        assertTrue(screen.lines(COLUMNS, ROWS).get(3).endsWith(" p99 TREND "));
    }

    @Test
    void showsASlaveWithItsAdapter() {
        List<String> lines = new TopScreen(Samples.slave(Samples.link("studio", 99))).lines(COLUMNS, ROWS);

        assertTrue(lines.get(1).endsWith("xruns 3"), lines.get(1));
        assertEquals("audioadapter     to   locked      +1.7      14.04    320     0       3      0", lines.get(7));
        assertEquals("                 from locked      +1.7      14.04    320     0       3      0", lines.get(8));
    }

    @Test
    void fitsTheScreenHoweverManyThereAre() {
        LinkFigures[] many = IntStream.range(0, 200)
                .mapToObj(i -> Samples.link("a-slave-with-a-long-name-" + i, Long.MAX_VALUE - i))
                .toArray(LinkFigures[]::new);
        List<String> lines = new TopScreen(Samples.manager(many)).lines(COLUMNS, ROWS);

        assertEquals(ROWS, lines.size());
        lines.forEach(line -> assertTrue(line.length() <= COLUMNS, line));
        assertEquals("… and 183 more", lines.get(ROWS - 3));
        assertEquals("r reset counters   s sort (now by name)   l levels   q quit", lines.getLast());
    }

    @Test
    void aNarrowScreenCutsLines() {
        TopScreen screen = new TopScreen(Samples.manager(Samples.link("synth1", 5)));

        screen.lines(20, 5).forEach(line -> assertTrue(line.length() <= 20, line));
        assertEquals(5, screen.lines(20, 5).size());
    }

    @Test
    void countersCountFromTheResetOn() {
        TopScreen screen = new TopScreen(Samples.manager(Samples.link("synth1", 1000)));
        screen.key('r');
        assertTrue(row(screen, "synth1").startsWith("synth1     on    5.33        0    0    0    0    0 "));

        screen.show(Samples.manager(Samples.link("synth1", 1500)));
        assertTrue(row(screen, "synth1").startsWith("synth1     on    5.33      500    5    0    0    0 "));
    }

    @Test
    void aSlaveThatBeganAnewSinceTheResetIsShownAsItIs() {
        TopScreen screen = new TopScreen(Samples.manager(Samples.link("synth1", 1000)));
        screen.key('r');

        screen.show(Samples.manager(Samples.link("synth1", 300)));

        assertTrue(row(screen, "synth1").startsWith("synth1     on    5.33      300    3 "));
    }

    @Test
    void sortsByTheWorst() {
        TopScreen screen = new TopScreen(Samples.manager(Samples.link("b", 100), Samples.link("a", 900)));
        assertEquals(List.of("a", "b"), order(screen));
        screen.show(Samples.manager(Samples.link("a", 100), Samples.link("b", 900)));

        screen.key('s');

        assertEquals(List.of("b", "a"), order(screen));
        assertTrue(screen.lines(COLUMNS, ROWS).getLast().contains("now by missed"));
    }

    @Test
    void fourTimesSortedIsByNameAgain() {
        TopScreen screen = new TopScreen(Samples.manager(Samples.link("b", 100), Samples.link("a", 900)));
        List<String> before = screen.lines(COLUMNS, ROWS);

        for (int i = 0; i < 4; i++) {
            screen.key('s');
        }

        assertEquals(before, screen.lines(COLUMNS, ROWS));
    }

    @Test
    void namesFromTheNetworkCommandNoTerminal() {
        LiveStatus status = Samples.manager(Samples.link("\u001b[2J\u0007x", 5));

        new TopScreen(status).lines(COLUMNS, ROWS).forEach(line -> assertFalse(line.matches(".*\\p{Cntrl}.*"), line));
    }

    @Test
    void saysWhatIsWrongUntilItIsRightAgain() {
        TopScreen screen = new TopScreen(Samples.manager());
        screen.trouble("no live view at x:1: refused");
        assertEquals("no live view at x:1: refused", screen.lines(COLUMNS, ROWS).get(2));
        assertTrue(screen.lines(COLUMNS, ROWS).contains("nobody yet"));

        screen.show(Samples.manager());
        assertEquals("", screen.lines(COLUMNS, ROWS).get(2));
    }

    @Test
    void onlyQuitQuits() {
        TopScreen screen = new TopScreen(Samples.manager());
        screen.key('x');
        assertFalse(screen.quit());
        screen.key('q');
        assertTrue(screen.quit());
    }

    @Test
    void aTrendIsAsHighAsItsHighest() {
        Trend trend = new Trend();
        trend.add(0);
        trend.add(-1);
        trend.add(3.5);
        trend.add(7);
        assertEquals("▁ ▅█", trend.text());

        for (int i = 0; i < Trend.LENGTH; i++) {
            trend.add(1);
        }
        assertEquals("█".repeat(Trend.LENGTH), trend.text());
    }

    @Test
    void countsThatAreTooLongAreShortened() {
        assertEquals("9999", Cell.count(9_999, 4));
        assertEquals(" 12k", Cell.count(12_345, 4));
        assertEquals("999k", Cell.count(999_999, 4));
        assertEquals("  1M", Cell.count(1_000_000, 4));
    }

    private static String row(TopScreen screen, String name) {
        return screen.lines(COLUMNS, ROWS).stream()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> order(TopScreen screen) {
        return screen.lines(COLUMNS, ROWS).stream()
                .filter(line -> line.matches("[ab] .*"))
                .map(line -> line.substring(0, 1))
                .toList();
    }
}
