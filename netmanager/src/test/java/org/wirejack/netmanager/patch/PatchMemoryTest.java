package org.wirejack.netmanager.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortType;

class PatchMemoryTest {
    private static final Connection IN = new Connection("mic:out", "synth:to_slave_1");
    private static final Connection OUT = new Connection("synth:from_slave_1", "mixer:in");
    private static final Connection FOREIGN = new Connection("mic:out", "mixer:in");
    private static final List<String> ALL = List.of("mic:out", "mixer:in", "synth:to_slave_1", "synth:from_slave_1");

    private final PatchMemory memory = new PatchMemory();
    private final List<String> ports = new ArrayList<>(ALL);
    private final Map<String, Long> serials = new HashMap<>();
    private long nowNanos;

    /** Half of the time after which a pulled cable is forgotten passes. */
    private List<Connection> look(Connection... plugged) {
        nowNanos += RememberedCable.PULLED_NANOS / 2;
        return memory.look(view(plugged), nowNanos);
    }

    private View view(Connection... plugged) {
        List<PortInfo> infos = ports.stream()
                .map(name -> new PortInfo(name, PortType.AUDIO, Direction.OUTPUT, false, false, serial(name)))
                .toList();
        return View.of(Set.of("synth"), infos, List.of(plugged));
    }

    private long serial(String port) {
        return serials.getOrDefault(port, 0L);
    }

    /** Leaves and comes back between two looks. */
    private void comeBack(String port) {
        serials.merge(port, 1L, Long::sum);
    }

    @Test
    void learnsWhatIsPluggedIntoProxiesAndNothingElse() {
        assertEquals(List.of(), look(IN, FOREIGN));
        assertEquals(List.of(IN), memory.cables());
        assertTrue(memory.knows("synth"));
        assertFalse(memory.knows("synt"));
    }

    @Test
    void forgetsWhatTheUserPulled() {
        look(IN, OUT);
        look(IN);
        look(IN);
        assertEquals(List.of(IN, OUT), memory.cables());
        assertEquals(List.of(), look(IN));
        assertEquals(List.of(IN), memory.cables());
    }

    @Test
    void forgetsNothingWhosePortIsGone() {
        look(IN, OUT);
        ports.remove("mixer:in");
        for (int i = 0; i < 10; i++) {
            assertEquals(List.of(), look(IN));
        }
        assertEquals(List.of(IN, OUT), memory.cables());
    }

    /** As JACK's clients leave. */
    @Test
    void forgetsNothingWhoseCableLeavesAMomentBeforeItsPort() {
        look(IN, OUT);
        look(IN);
        ports.remove("mixer:in");
        look(IN);
        look(IN);
        assertEquals(List.of(IN, OUT), memory.cables());
    }

    @Test
    void restoresWhenTheOtherEndAppearsLater() {
        look(IN, OUT);
        ports.remove("mixer:in");
        look(IN);
        ports.add("mixer:in");
        assertEquals(List.of(OUT), look(IN));
        memory.restored(List.of(OUT));
        assertEquals(List.of(), look(IN, OUT));
    }

    /** However long it takes: it is plugged in first. */
    @Test
    void forgetsNothingBeforeItWasRestored() {
        memory.edited(Set.of(), List.of(IN, OUT));
        for (int i = 0; i < 10; i++) {
            assertEquals(List.of(IN, OUT), look());
        }
        assertEquals(List.of(IN, OUT), memory.cables());
    }

    @Test
    void restoresWhatAPortLacksThatWasNotSeenToLeave() {
        look(IN, OUT);
        comeBack("mic:out");
        assertEquals(List.of(IN), look(OUT));
        memory.restored(List.of(IN));
        comeBack("synth:from_slave_1");
        assertEquals(List.of(OUT), look(IN));
        assertEquals(List.of(IN, OUT), memory.cables());
    }

    /** JACK tells of a port's return after the port itself is seen. */
    @Test
    void forgetsNothingWhoseNewPortIsTakenForTheOldOneAtFirst() {
        look(IN, OUT);
        assertEquals(List.of(), look(OUT));
        comeBack("mic:out");
        assertEquals(List.of(IN), look(OUT));
    }

    @Test
    void forgetsWhatTheUserPulledAfterAPortHasComeBack() {
        look(IN, OUT);
        comeBack("mic:out");
        look(IN, OUT);
        look(OUT);
        look(OUT);
        look(OUT);
        assertEquals(List.of(OUT), memory.cables());
    }

    @Test
    void leavesCablesAloneWhileNoneOfTheirEndsIsAProxy() {
        memory.edited(Set.of(), List.of(FOREIGN));
        look();
        assertEquals(List.of(), look());
        assertEquals(List.of(FOREIGN), memory.cables());
    }

    @Test
    void triesWhatTheServerRefusedAgainWhenItsPortsHaveBeenAway() {
        memory.edited(Set.of(), List.of(IN));
        assertEquals(List.of(IN), look());
        memory.refused(IN);
        for (int i = 0; i < 10; i++) {
            assertEquals(List.of(), look());
        }
        ports.remove("mic:out");
        look();
        ports.add("mic:out");
        assertEquals(List.of(IN), look());
    }

    @Test
    void followsWhatWasEditedInTheFile() {
        look(IN);
        memory.edited(Set.of(IN), List.of(OUT));
        assertEquals(List.of(OUT), memory.cables());
        assertEquals(List.of(OUT), look(IN));
        assertEquals(List.of(OUT, IN), memory.cables());
    }

    @Test
    void hasABound() {
        Connection[] many = IntStream.range(0, PatchMemory.MOST_CABLES + 10)
                .mapToObj(i -> new Connection("mic:out" + i, "synth:to_slave_1"))
                .toArray(Connection[]::new);
        look(many);
        assertEquals(PatchMemory.MOST_CABLES, memory.cables().size());
    }
}
