package org.wirejack.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortType;

/**
 * Which ports to record, as the user says it: a client's name stands for all that it plays, {@code client:port} for one port,
 * or as a regular expression for all whose whole names match.
 *
 * @param words one or more
 */
public record Sources(List<String> words) {
    /** @throws IllegalArgumentException if a word is no port name and no regular expression */
    public Sources {
        words = List.copyOf(words);
        words.stream().filter(Sources::isPort).forEach(Sources::pattern);
    }

    /**
     * Full names of the ports that are meant, in the order of the words, and of the server within one.
     *
     * @return empty if one of the words names nothing so far
     * @throws IllegalArgumentException if a port has no sound to record
     */
    public List<String> find(List<PortInfo> ports) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            List<String> meant = isPort(word) ? ofPort(word, ports) : ofClient(word, ports);
            if (meant.isEmpty()) {
                return List.of();
            }
            meant.stream().filter(name -> !found.contains(name)).forEach(found::add);
        }
        return found;
    }

    private static boolean isPort(String word) {
        return word.indexOf(':') >= 0;
    }

    private static List<String> ofClient(String client, List<PortInfo> ports) {
        return sounding(ports).filter(name -> name.startsWith(client + ":")).toList();
    }

    private static List<String> ofPort(String word, List<PortInfo> ports) {
        for (PortInfo port : ports) {
            if (port.name().equals(word)) {
                requireSound(port);
                return List.of(word);
            }
        }
        return sounding(ports).filter(pattern(word).asMatchPredicate()).toList();
    }

    private static Stream<String> sounding(List<PortInfo> ports) {
        return ports.stream()
                .filter(port -> port.direction() == Direction.OUTPUT && port.type() == PortType.AUDIO)
                .map(PortInfo::name);
    }

    private static void requireSound(PortInfo port) {
        if (port.type() != PortType.AUDIO) {
            throw new IllegalArgumentException(port.name() + " carries MIDI: only audio can be recorded");
        }
        if (port.direction() != Direction.OUTPUT) {
            throw new IllegalArgumentException(port.name() + " is an input: name the ports whose sound goes into it");
        }
    }

    private static Pattern pattern(String word) {
        try {
            return Pattern.compile(word);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    word + ": no port name, and no regular expression: " + e.getDescription(), e);
        }
    }
}
