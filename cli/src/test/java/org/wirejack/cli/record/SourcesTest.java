package org.wirejack.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortType;

class SourcesTest {
    private static final List<PortInfo> PORTS = List.of(
            port("synth1:to_slave_1", PortType.AUDIO, Direction.INPUT),
            port("synth1:from_slave_1", PortType.AUDIO, Direction.OUTPUT),
            port("synth1:from_slave_2", PortType.AUDIO, Direction.OUTPUT),
            port("synth1:midi_from_slave_1", PortType.MIDI, Direction.OUTPUT),
            port("synth10:from_slave_1", PortType.AUDIO, Direction.OUTPUT),
            port("system:capture_1", PortType.AUDIO, Direction.OUTPUT));

    private static PortInfo port(String name, PortType type, Direction direction) {
        return new PortInfo(name, type, direction, false, false, 0);
    }

    private static List<String> find(String... words) {
        return new Sources(List.of(words)).find(PORTS);
    }

    @Test
    void aClientStandsForAllAudioThatItPlays() {
        assertEquals(List.of("synth1:from_slave_1", "synth1:from_slave_2"), find("synth1"));
    }

    @Test
    void portsComeInTheOrderInWhichTheyAreNamedEachOnce() {
        assertEquals(
                List.of("system:capture_1", "synth1:from_slave_2", "synth1:from_slave_1"),
                find("system:capture_1", "synth1:from_slave_2", "synth1"));
    }

    @Test
    void aRegularExpressionStandsForAllWholeNamesThatMatch() {
        assertEquals(List.of("synth1:from_slave_1", "synth10:from_slave_1"), find("synth.*:from_slave_1"));
    }

    @Test
    void nothingIsFoundUntilEachWordNamesSomething() {
        assertEquals(List.of(), find("synth1", "synth2"));
        assertEquals(List.of(), find("synth"));
        assertEquals(List.of(), find("synth1:from_slave_3"));
    }

    @Test
    void whatHasNoSoundToRecordIsSaid() {
        assertEquals(
                "synth1:to_slave_1 is an input: name the ports whose sound goes into it",
                assertThrows(IllegalArgumentException.class, () -> find("synth1:to_slave_1"))
                        .getMessage());
        assertEquals(
                "synth1:midi_from_slave_1 carries MIDI: only audio can be recorded",
                assertThrows(IllegalArgumentException.class, () -> find("synth1:midi_from_slave_1"))
                        .getMessage());
    }
}
