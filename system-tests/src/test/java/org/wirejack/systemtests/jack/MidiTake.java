package org.wirejack.systemtests.jack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JACK client played, and what it heard.
 *
 * @param played in order
 * @param heard in order
 */
public record MidiTake(List<Event> played, List<Event> heard) {
    /**
     * A MIDI event.
     *
     * @param frame on the client's clock
     * @param hex its bytes
     */
    public record Event(long frame, String hex) {
        private static Event of(String line) {
            String[] words = line.split(" ");
            return new Event(Long.parseLong(words[1]), words[2]);
        }

        private Event later(long frames) {
            return new Event(frame + frames, hex);
        }
    }

    static MidiTake read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new MidiTake(events(lines, "played"), events(lines, "heard"));
    }

    private static List<Event> events(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .map(Event::of)
                .toList();
    }

    /** Whether everything was heard with its bytes, in order, so many frames after it was played. */
    public boolean exact(long delayFrames) {
        return heard.equals(
                played.stream().map(event -> event.later(delayFrames)).toList());
    }

    /** Where it goes wrong first. */
    @Override
    public String toString() {
        int same = 0;
        while (same < Math.min(played.size(), heard.size())
                && played.get(same).hex.equals(heard.get(same).hex)) {
            same++;
        }
        return played.size() + " played, " + heard.size() + " heard, the first " + same + " with the same bytes; then "
                + played.subList(same, Math.min(played.size(), same + 3)) + " and "
                + heard.subList(same, Math.min(heard.size(), same + 3));
    }
}
