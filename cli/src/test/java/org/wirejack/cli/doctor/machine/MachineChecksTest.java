package org.wirejack.cli.doctor.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.Format;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.finding.Level;
import org.wirejack.cli.doctor.system.FakeRoot;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.rt.RealtimeOutcome.Answer;

class MachineChecksTest {
    private static final String LIMITS =
            "Limit                     Soft Limit           Hard Limit           Units     \n"
                    + "Max locked memory         %-20s 8388608              bytes     \nMax nice priority  0 0\n";

    @TempDir
    private Path folder;

    private FakeRoot root() {
        return new FakeRoot(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "25, ZGC Major Cycles, true, OK",
        "26, Shenandoah Cycles, true, OK",
        "25, G1 Young Generation, true, WARN",
        "25, ZGC Major Cycles, false, WARN",
        "24, ZGC Major Cycles, true, FAIL"
    })
    void theJdkIsNewAndPausesLittle(int feature, String collector, boolean nativeCalls, Level level) {
        Jvm jvm = new Jvm(feature, "it", List.of(collector), nativeCalls);
        assertEquals(level, new JdkCheck(jvm).examine().level());
    }

    @Test
    void aJackServerIsNamedWithItsFormat() {
        Finding finding = jack(new JackState(true, new Format(48_000, 256)));
        assertEquals(Finding.ok("runs: 48000 Hz, period 256 frames (5.3 ms)"), finding);
    }

    @Test
    void noJackServerIsNoFault() {
        assertEquals(Level.OK, jack(new JackState(true, null)).level());
        assertTrue(jack(new JackState(false, null)).meaning().startsWith("not installed"));
    }

    @Test
    void aJackdThatWeCannotReachIsWarnedOf() {
        root().with("proc/12/comm", "bash\n").with("proc/77/comm", "jackd\n").with("proc/uptime", "1");
        assertEquals(Level.WARN, jack(new JackState(true, null)).level());
        assertEquals(Level.OK, jack(new JackState(false, null)).level());
    }

    private Finding jack(JackState state) {
        return new JackCheck(root().files(), () -> state).examine();
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED, real-time priority 60, OK",
        "GRANTED, real-time priority 20 instead of 60 (rtprio limit is 20), WARN",
        "REFUSED, no real-time priority (rtprio limit is 0): sound may stutter under load; put x into y, FAIL",
        "UNAVAILABLE, no real-time priority on this system, WARN"
    })
    void realtimeIsWhatTheSystemAnswers(Answer answer, String line, Level level) {
        Finding finding = new RealtimeCheck(() -> new RealtimeOutcome(answer, line)).examine();
        assertEquals(level, finding.level());
        assertTrue(line.startsWith(finding.meaning()), finding.meaning());
        assertEquals(level == Level.OK, finding.cure().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"950000, OK", "-1, OK", "500000, WARN", "0, FAIL", "much, OK"})
    void realtimeThreadsMayTakeMostOfTheTime(String runtime, Level level) {
        root().with("proc/sys/kernel/sched_rt_runtime_us", runtime + "\n");
        assertEquals(level, new RealtimeShareCheck(root().files()).examine().level());
    }

    @Test
    void theShareIsThatOfThePeriod() {
        root().with("proc/sys/kernel/sched_rt_runtime_us", "9500").with("proc/sys/kernel/sched_rt_period_us", "10000");
        assertEquals(
                Finding.ok("real-time threads may take 95 % of the time"),
                new RealtimeShareCheck(root().files()).examine());
        root().with("proc/sys/kernel/sched_rt_period_us", "0");
        assertEquals(Level.OK, new RealtimeShareCheck(root().files()).examine().level());
    }

    @ParameterizedTest
    @CsvSource({"unlimited, OK", "8388608, WARN", "536870912, OK", "0, WARN"})
    void memoryMayBeLocked(String limit, Level level) {
        root().with("proc/self/limits", LIMITS.formatted(limit));
        assertEquals(level, new MemoryLockCheck(root().files()).examine().level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Max locked memory", "Max locked memory  99999999999999999999999 1 bytes", "\u0000\u0001"})
    void limitsThatAreGarbageCannotBeTold(String garbage) {
        root().with("proc/self/limits", garbage);
        Finding finding = new MemoryLockCheck(root().files()).examine();
        assertTrue(finding.meaning().startsWith("cannot tell"), finding.meaning());
    }

    @ParameterizedTest
    @CsvSource({"8388608, OK", "1048576, OK", "212992, WARN", "65536, WARN", "65535, FAIL", "-3, FAIL", "lots, OK"})
    void socketsMayKeepASessionsPackets(String bytes, Level level) {
        root().with("proc/sys/net/core/rmem_max", bytes);
        assertEquals(level, new SocketBufferCheck(root().files()).examine().level());
    }

    @Test
    void everyProcessorsGovernorCounts() {
        root().with("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n")
                .with("sys/devices/system/cpu/cpufreq/x", "powersave");
        assertEquals(Finding.ok("performance"), new GovernorCheck(root().files()).examine());
        root().with("sys/devices/system/cpu/cpu10/cpufreq/scaling_governor", "powersave\n");
        Finding finding = new GovernorCheck(root().files()).examine();
        assertEquals(Level.WARN, finding.level());
        assertTrue(finding.meaning().startsWith("performance, powersave: "), finding.meaning());
    }

    @ParameterizedTest
    @CsvSource({
        "tsc, tsc hpet, OK, ''",
        "hpet, tsc hpet, WARN, tsc",
        "acpi_pm, hpet acpi_pm, WARN, dmesg",
        "kvm-clock, '', OK, ''"
    })
    void theClockIsQuickToRead(String current, String available, Level level, String cure) {
        root().with("sys/devices/system/clocksource/clocksource0/current_clocksource", current)
                .with("sys/devices/system/clocksource/clocksource0/available_clocksource", available);
        Finding finding = new ClockSourceCheck(root().files()).examine();
        assertEquals(level, finding.level());
        assertTrue(finding.cure().contains(cure), finding.cure());
    }

    @Test
    void aSystemWithoutTheseFilesIsNotBlamed() {
        assertEquals(Level.OK, new RealtimeShareCheck(root().files()).examine().level());
        assertEquals(Level.OK, new MemoryLockCheck(root().files()).examine().level());
        assertEquals(Level.OK, new SocketBufferCheck(root().files()).examine().level());
        assertEquals(Level.OK, new GovernorCheck(root().files()).examine().level());
        assertEquals(Level.OK, new ClockSourceCheck(root().files()).examine().level());
    }
}
