package org.wirejack.codec;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.wirejack.audio.MidiBuffer;

/** MIDI events as text, "frame:hex", for tests to compare. */
final class MidiText {
    private MidiText() {}

    static List<String> events(MidiBuffer buffer) {
        return IntStream.range(0, buffer.count())
                .mapToObj(i -> buffer.frame(i) + ":" + hex(buffer, i))
                .toList();
    }

    static MidiBuffer buffer(String... events) {
        MidiBuffer buffer = new MidiBuffer();
        for (String event : events) {
            int colon = event.indexOf(':');
            byte[] bytes = HexFormat.of().parseHex(event, colon + 1, event.length());
            buffer.add(Integer.parseInt(event.substring(0, colon)), bytes, 0, bytes.length);
        }
        return buffer;
    }

    static MidiBuffer[] empty(int ports) {
        return IntStream.range(0, ports).mapToObj(port -> new MidiBuffer()).toArray(MidiBuffer[]::new);
    }

    static MidiAssembly assembly(MidiGeometry geometry) {
        return new MidiAssembly(geometry, MidiReader.of(geometry));
    }

    /** The cycle's events, into ports that had none before. */
    static int render(MidiAssembly assembly, MidiBuffer[] ports) {
        return assembly.render(outlets(ports));
    }

    static MidiOutlet[] outlets(MidiBuffer[] ports) {
        MidiOutlet[] outlets = new MidiOutlet[ports.length];
        for (int i = 0; i < ports.length; i++) {
            outlets[i] = new MidiOutlet();
            outlets[i].begin(ports[i]);
        }
        return outlets;
    }

    private static String hex(MidiBuffer buffer, int event) {
        byte[] bytes = new byte[buffer.size(event)];
        buffer.copy(event, bytes, 0);
        return HexFormat.of().formatHex(bytes);
    }
}
