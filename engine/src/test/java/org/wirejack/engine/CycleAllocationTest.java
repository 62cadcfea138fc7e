package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;

@Timeout(60)
class CycleAllocationTest {
    private static final int CYCLES = 10_000;
    private static final int WARM_UP_CYCLES = 20_000;
    private static final int WARM_UP_EDITS = 50;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Rig rig = Rig.running(64);

    @BeforeEach
    void fillTheGraph() {
        rig.capture("capture_1");
        rig.playback("playback_1");
        MidiPort midiIn = rig.midiCapture("midi_in");
        rig.midiPlayback("midi_out");
        for (int i = 0; i < 4; i++) {
            audioThru("a" + i);
            midiThru("m" + i);
        }
        midiIn.events().add(0, new byte[] {1}, 0, 1);
        rig.connect("system:capture_1", "a0:in");
        rig.connect("a0:out", "a1:in");
        rig.connect("a1:out", "a0:in");
        rig.connect("a0:out", "system:playback_1");
        rig.connect("system:midi_in", "m0:in");
        rig.connect("m0:out", "m1:in");
        rig.connect("m1:out", "system:midi_out");
        rig.connect("system:midi_in", "system:midi_out");
    }

    private void audioThru(String name) {
        AudioPort[] ports = new AudioPort[2];
        AudioClient client = rig.server.open(
                name, cycle -> System.arraycopy(ports[0].samples(), 0, ports[1].samples(), 0, cycle.frames()));
        ports[0] = client.audioPort(PortSpec.input("in"));
        ports[1] = client.audioPort(PortSpec.output("out"));
        client.activate();
    }

    private void midiThru(String name) {
        MidiPort[] ports = new MidiPort[2];
        AudioClient client = rig.server.open(name, cycle -> ports[1].events().copyFrom(ports[0].events()));
        ports[0] = client.midiPort(PortSpec.input("in"));
        ports[1] = client.midiPort(PortSpec.output("out"));
        client.activate();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void run(int cycles) {
        for (int i = 0; i < cycles; i++) {
            rig.server.cycle(i);
        }
    }

    private long allocatedBytes(int cycles) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(cycles);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void allocatesNothingInSettledCycles() {
        allocatedBytes(WARM_UP_CYCLES);
        assertEquals(0, allocatedBytes(CYCLES));
    }

    @Test
    void allocatesNothingWhileCablesComeAndGo() throws InterruptedException {
        AtomicBoolean ending = new AtomicBoolean();
        AtomicLong edits = new AtomicLong();
        Thread editor = Thread.ofPlatform().start(() -> {
            while (!ending.get()) {
                edit();
                edits.incrementAndGet();
            }
        });
        while (edits.get() < WARM_UP_EDITS) {
            allocatedBytes(CYCLES);
        }
        long editsBefore = edits.get();
        long allocated = allocatedBytes(CYCLES);
        while (edits.get() < editsBefore + 20) {
            allocated += allocatedBytes(CYCLES);
        }
        ending.set(true);
        while (editor.isAlive()) {
            run(1);
        }
        editor.join();
        assertEquals(0, allocated);
        assertTrue(edits.get() > 20);
    }

    /** Makes and opens loops, merges, and fades. */
    private void edit() {
        rig.connect("a1:out", "a2:in");
        rig.connect("a2:out", "a1:in");
        rig.connect("a2:out", "system:playback_1");
        rig.connect("m0:out", "m2:in");
        rig.connect("m2:out", "m0:in");
        rig.disconnect("a1:out", "a2:in");
        rig.disconnect("m0:out", "m2:in");
        rig.server.transport().start();
        rig.disconnect("a2:out", "a1:in");
        rig.disconnect("m2:out", "m0:in");
        rig.disconnect("a2:out", "system:playback_1");
    }
}
