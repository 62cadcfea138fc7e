package org.wirejack.live.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wirejack.live.Samples;

class MetricsTextTest {
    private static final Pattern LINE = Pattern.compile(
            "# (HELP|TYPE) wirejack_[a-z_]+ .+|wirejack_[a-z_]+(\\{([a-z]+=\"([^\"\\\\]|\\\\[\\\\\"n])*\",?)+})? -?[0-9]+([.][0-9]+)?");

    private final List<String> manager = MetricsText.of(
                    Samples.manager(Samples.link("synth1", 1000), Samples.link("a\"b\\c\nd", 300)))
            .lines()
            .toList();
    private final List<String> slave =
            MetricsText.of(Samples.slave(Samples.searching())).lines().toList();

    @Test
    void hasTheCountersOfEachSlave() {
        assertHas(manager, "wirejack_cycles_total{link=\"synth1\"} 1000");
        assertHas(manager, "wirejack_cycles_missed_total{link=\"synth1\"} 10");
        assertHas(manager, "wirejack_packets_lost_total{link=\"synth1\"} 5");
        assertHas(manager, "wirejack_packets_never_came_total{link=\"synth1\"} 2");
        assertHas(manager, "wirejack_link_online{link=\"synth1\"} 1");
    }

    @Test
    void hasTimesInSeconds() {
        assertHas(manager, "wirejack_turnaround_seconds{link=\"synth1\",quantile=\"0.99\"} 0.0008");
        assertHas(manager, "wirejack_stall_longest_seconds 0.0021");
    }

    @Test
    void escapesLabels() {
        assertHas(manager, "wirejack_cycles_total{link=\"a\\\"b\\\\c\\nd\"} 300");
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertTrue(slave.stream().noneMatch(line -> line.contains("cpu_percent")));
        assertTrue(slave.stream().noneMatch(line -> line.contains("latency_seconds{link")));
        assertTrue(slave.stream().noneMatch(line -> line.contains("turnaround")));
        assertTrue(manager.stream().noneMatch(line -> line.contains("xruns")));
    }

    @Test
    void hasAdapters() {
        assertHas(slave, "wirejack_adapter_ratio_ppm{adapter=\"audioadapter\",way=\"to_device\"} 1.7");
        assertHas(slave, "wirejack_adapter_missing_total{adapter=\"audioadapter\",way=\"from_device\"} 3");
        assertHas(slave, "wirejack_xruns_total{server=\"embedded server\"} 3");
    }

    @Test
    void everyLineIsAsPrometheusReadsIt() {
        manager.forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        slave.forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
    }

    @Test
    void metricsOfANameStandTogetherAndNoneIsThereTwice() {
        Set<String> families = new HashSet<>();
        Set<String> rows = new HashSet<>();
        String last = "";
        for (String line : slave) {
            if (line.startsWith("# TYPE")) {
                last = line.split(" ")[2];
                assertTrue(families.add(last), last);
            } else if (!line.startsWith("#")) {
                assertEquals(last, line.split("[{ ]", 2)[0]);
                assertTrue(rows.add(line.substring(0, line.lastIndexOf(' '))), line);
            }
        }
        assertFalse(families.isEmpty());
    }

    private static void assertHas(List<String> lines, String line) {
        assertTrue(lines.contains(line), () -> line + " is not in\n" + String.join("\n", lines));
    }
}
