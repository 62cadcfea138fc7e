package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;

class MidiGraphTest {
    private static void add(MidiPort port, int frame, int value) {
        port.events().add(frame, new byte[] {(byte) value}, 0, 1);
    }

    private static List<String> events(MidiPort port) {
        MidiBuffer events = port.events();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < events.count(); i++) {
            all.add(events.frame(i) + ":" + events.byteAt(i, 0));
        }
        return all;
    }

    /** Sends one event per cycle, with the cycle's number, and notes what it got. */
    private static final class Counting {
        private final List<String> got = new ArrayList<>();
        private final MidiPort in;
        private final MidiPort out;
        private int count;

        Counting(Rig rig, String name) {
            AudioClient client = rig.server.open(name, cycle -> run());
            in = client.midiPort(PortSpec.input("in"));
            out = client.midiPort(PortSpec.output("out"));
            client.activate();
        }

        private void run() {
            got.clear();
            got.addAll(events(in));
            add(out, 3, ++count);
        }
    }

    @Test
    void mergesByTimeAndKeepsTheOrderOfCablesAtTheSameFrame() {
        try (Rig rig = Rig.idle(64)) {
            MidiPort one = rig.midiCapture("one");
            MidiPort two = rig.midiCapture("two");
            MidiPort in = rig.midiPlayback("in");
            rig.connect("system:two", "system:in");
            rig.connect("system:one", "system:in");
            add(one, 0, 1);
            add(one, 10, 2);
            add(one, 10, 3);
            add(two, 5, 4);
            add(two, 10, 5);
            add(two, 20, 6);
            rig.cycle();
            assertEquals(List.of("0:1", "5:4", "10:5", "10:2", "10:3", "20:6"), events(in));
        }
    }

    @Test
    void clearsOutputsBeforeTheyAreWritten() {
        try (Rig rig = Rig.idle(64)) {
            MidiPort in = rig.midiPlayback("in");
            MidiPort capture = rig.midiCapture("capture");
            new Counting(rig, "a");
            rig.connect("a:out", "system:in");
            rig.connect("system:capture", "system:in");
            add(capture, 9, 99);
            rig.cycle();
            assertEquals(List.of("3:1", "9:99"), events(in));
            rig.cycle();
            assertEquals(List.of("3:2"), events(in));
        }
    }

    @Test
    void carriesLastPeriodsEventsWhereALoopCloses() {
        try (Rig rig = Rig.idle(64)) {
            Counting a = new Counting(rig, "a");
            Counting b = new Counting(rig, "b");
            rig.connect("a:out", "b:in");
            rig.connect("b:out", "a:in");
            rig.connect("a:out", "a:in");
            rig.cycles(3);
            assertEquals(List.of("3:3"), b.got);
            assertEquals(List.of("3:2", "3:2"), a.got);
        }
    }

    @Test
    void losesNoEventWhenADelayedCableCatchesUp() {
        try (Rig rig = Rig.running(64)) {
            Counting a = new Counting(rig, "a");
            Counting b = new Counting(rig, "b");
            rig.connect("a:out", "b:in");
            rig.connect("b:out", "a:in");
            rig.cycles(4);
            assertEquals(List.of("3:3"), a.got);
            rig.disconnect("a:out", "b:in");
            List<String> got = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rig.cycle();
                got.addAll(a.got);
            }
            assertEquals(List.of("3:4", "3:5", "3:6", "3:7", "3:8"), got);
            assertEquals(List.of(), b.got);
        }
    }

    @Test
    void silencesAnInputWhoseCableIsPulled() {
        try (Rig rig = Rig.running(64)) {
            Counting a = new Counting(rig, "a");
            Counting b = new Counting(rig, "b");
            rig.connect("a:out", "b:in");
            rig.cycle();
            assertEquals(List.of("3:1"), b.got);
            rig.disconnect("a:out", "b:in");
            rig.cycle();
            assertEquals(List.of(), b.got);
            assertEquals(2, a.count);
        }
    }

    @Test
    void registersPortsOfAnActiveClient() {
        try (Rig rig = Rig.running(64)) {
            MidiPort[] late = new MidiPort[1];
            AudioClient client = rig.server.open("a", cycle -> {
                if (late[0] != null) {
                    add(late[0], 0, 1);
                }
            });
            client.activate();
            rig.cycle();
            late[0] = client.midiPort(PortSpec.output("late"));
            MidiPort in = rig.midiPlayback("in");
            rig.connect("a:late", "system:in");
            rig.cycles(3);
            assertEquals(List.of("0:1"), events(in));
        }
    }
}
