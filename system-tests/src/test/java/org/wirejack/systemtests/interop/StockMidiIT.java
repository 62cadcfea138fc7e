package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** More MIDI than a stock slave has room for, from our manager and back: it lives, and hears all of it in order. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD})
final class StockMidiIT {
    private static final String SECONDS = "5";

    @ParameterizedTest(name = "{0} frames, bursts of {1}")
    @CsvSource({"64, 300", "256, 300", "1024, 500"})
    void aStockSlaveHearsEverythingInOrderAndLives(int periodFrames, int burst) {
        List<String> arguments = List.of(Integer.toString(periodFrames), Integer.toString(burst));
        try (Lan lan = Lan.of("master", "slave");
                HostProcess master = lan.host("master").start(Wirejack.program(MidiMaster.class.getName(), arguments));
                JackServer slave = JackServer.on(lan.host("slave"))
                        .net("-n", "synth", "-C", "2", "-P", "2", "-i", "1", "-o", "1", "-l", "5")) {
            var complaints = Complaints.of(slave.process());
            master.awaitLine("^connected synth");
            slave.awaitPort("system:midi_playback_1");
            slave.connect("system:midi_capture_1", "system:midi_playback_1");
            master.tell(SECONDS);
            MatchResult result = master.awaitLine(
                    "^midi played=(\\d+) heard=(\\d+) disordered=(\\d+) postponed=(\\d+) lost=(\\d+) missed=(\\d+)");
            long played = number(result, 1);
            assertTrue(played > 1000, result::group);
            assertEquals(0, number(result, 3), result::group);
            assertTrue(number(result, 4) > 0, result::group);
            // The machine is shared: a cycle that comes too late loses its events, and a burst fills several.
            assertTrue(number(result, 2) >= played * 9 / 10, result::group);
            slave.process().signal(Signal.TERM);
            assertEquals(0, slave.process().awaitExit(), () -> slave.process().toString());
            assertEquals(List.of(), complaints.lines());
        }
    }

    /** Which it would garble if it were sent as a stock master sends it. */
    @Test
    void aShortSysExReachesAStockSlaveWithItsBytes() {
        List<String> arguments = List.of("256", "2");
        try (Lan lan = Lan.of("master", "slave");
                HostProcess master = lan.host("master").start(Wirejack.program(MidiMaster.class.getName(), arguments));
                JackServer slave = JackServer.on(lan.host("slave"))
                        .net("-n", "synth", "-C", "2", "-P", "2", "-i", "1", "-o", "1", "-l", "5")) {
            master.awaitLine("^connected synth");
            HostProcess monitor = slave.startClient("jack_midi_dump");
            slave.awaitPort("midi-monitor:input");
            slave.connect("system:midi_capture_1", "midi-monitor:input");
            master.tell(SECONDS);
            MatchResult heard = monitor.awaitLine("f0 7d ((?:[0-9a-f]{2} ){7})f7");
            int[] bytes = Arrays.stream(heard.group(1).split(" "))
                    .mapToInt(hex -> Integer.parseInt(hex, 16))
                    .toArray();
            for (int i = 1; i < bytes.length; i++) {
                assertEquals(bytes[i - 1] + 1 & 0x7F, bytes[i], heard::group);
            }
        }
    }

    @Test
    void notesOfAStockMasterComeBackFromOurSlave() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(48_000, 256)) {
            master.load("netmanager", "");
            try (OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 2, "-i", "1", "-o", "1")) {
                slave.awaitMaster();
                master.awaitPort("synth:midi_from_slave_1");
                HostProcess monitor = master.startClient("jack_midi_dump");
                HostProcess sequencer = master.startClient("jack_midiseq", "seq", "24000", "0", "60", "8000");
                master.awaitPort("midi-monitor:input");
                master.awaitPort("seq:out");
                master.connect("synth:midi_from_slave_1", "midi-monitor:input");
                master.connect("seq:out", "synth:midi_to_slave_1");
                monitor.awaitLine("90 3c");
                monitor.awaitLine("80 3c");
                sequencer.close();
                monitor.close();
                assertEquals(1, slave.stop().sessions());
            }
        }
    }

    private static long number(MatchResult result, int group) {
        return Long.parseLong(result.group(group));
    }
}
