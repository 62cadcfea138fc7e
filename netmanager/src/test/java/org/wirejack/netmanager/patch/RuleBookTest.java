package org.wirejack.netmanager.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortType;

class RuleBookTest {
    private static final Connection LEFT = new Connection("synth:from_slave_1", "mixer:in_1");
    private static final Connection MIC = new Connection("mic:out", "synth:to_slave_1");

    private final RuleBook rules =
            new RuleBook(List.of(new PatchRule(".*:from_slave_(\\d) > mixer:in_$1"), new PatchRule("mic:.* > .*")));
    private final List<PortInfo> ports = new ArrayList<>();
    private long serial;

    private void port(String name, Direction direction) {
        ports.add(new PortInfo(name, PortType.AUDIO, direction, false, false, serial));
    }

    private List<Connection> look() {
        return rules.look(View.of(Set.of("synth"), ports, List.of()));
    }

    private void addAll() {
        port("mic:out", Direction.OUTPUT);
        port("mixer:in_1", Direction.INPUT);
        port("synth:to_slave_1", Direction.INPUT);
        port("synth:from_slave_1", Direction.OUTPUT);
        ports.add(new PortInfo("synth:midi_to_slave_1", PortType.MIDI, Direction.INPUT, false, false, serial));
    }

    @Test
    void joinsPortsOfProxiesWithOthersOfTheirKindWhenTheyAppear() {
        addAll();
        assertEquals(List.of(MIC, LEFT), look());
        assertEquals(List.of(), look());
    }

    @Test
    void looksAtPortsThatAppearLaterAndAtThoseOnly() {
        addAll();
        look();
        port("mixer:in_2", Direction.INPUT);
        assertEquals(List.of(), look());
        port("synth:from_slave_2", Direction.OUTPUT);
        assertEquals(List.of(new Connection("synth:from_slave_2", "mixer:in_2")), look());
    }

    @Test
    void takesPortsForNewThatWereNotSeenToLeave() {
        addAll();
        look();
        ports.clear();
        serial++;
        addAll();
        assertEquals(List.of(MIC, LEFT), look());
    }
}
