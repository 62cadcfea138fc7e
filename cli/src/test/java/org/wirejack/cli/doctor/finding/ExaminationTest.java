package org.wirejack.cli.doctor.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExaminationTest {
    private final List<Diagnosis> heard = new ArrayList<>();

    private static Check check(String title, Supplier<Finding> finding) {
        return new Check() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public Finding examine() {
                return finding.get();
            }
        };
    }

    @Test
    void theWorstFindingIsTheResultAndTheOrderStays() {
        CountDownLatch second = new CountDownLatch(1);
        Level worst = new Examination(Duration.ofSeconds(20))
                .run(
                        List.of(
                                check("a", () -> {
                                    await(second);
                                    return Finding.ok("1");
                                }),
                                check("b", () -> {
                                    second.countDown();
                                    return Finding.fail("2", "x");
                                }),
                                check("c", () -> Finding.warn("3", "y"))),
                        heard::add);
        assertEquals(Level.FAIL, worst);
        assertEquals(
                List.of("a", "b", "c"), heard.stream().map(Diagnosis::title).toList());
    }

    @Test
    void aCheckThatThrowsOrHangsCannotTell() {
        CountDownLatch never = new CountDownLatch(1);
        Level worst = new Examination(Duration.ofMillis(300))
                .run(
                        List.of(
                                check("throws", () -> {
                                    throw new IllegalStateException("oops");
                                }),
                                check("hangs", () -> {
                                    await(never);
                                    return Finding.ok("");
                                })),
                        heard::add);
        assertEquals(Level.WARN, worst);
        assertTrue(heard.get(0).finding().meaning().contains("oops"));
        assertEquals("cannot tell: this took too long", heard.get(1).finding().meaning());
    }

    @Test
    void textHasALineForEachAndTheCure() {
        StringWriter out = new StringWriter();
        TextReport report = new TextReport(new PrintWriter(out));
        report.print(new Diagnosis("JDK", Finding.ok("25")));
        report.print(new Diagnosis("firewall", Finding.fail("drops", "open it")));
        report.printCounts();
        assertEquals(
                List.of(
                        "ok    JDK                   25",
                        "fail  firewall              drops",
                        "                            cure: open it",
                        "1 ok, 0 to look at, 1 wrong"),
                out.toString().lines().toList());
    }

    @Test
    void jsonQuotesWhatItMust() {
        String json = JsonReport.of(Level.WARN, List.of(new Diagnosis("a\"b", Finding.warn("x\\y\n", ""))));
        assertEquals(
                "{\"level\":\"warn\",\"checks\":[\n  {\"title\":\"a\\\"b\",\"level\":\"warn\","
                        + "\"meaning\":\"x\\\\y\\u000a\",\"cure\":\"\"}\n]}",
                json);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
