package org.wirejack.live.top;

import java.util.Comparator;
import org.wirejack.live.model.LinkFigures;

/** What links are sorted by; the worst come first, and equals go by name. */
enum Order {
    NAME("name"),
    MISSED("missed"),
    LOST("lost"),
    P99("p99");

    private static final Comparator<LinkFigures> BY_NAME =
            Comparator.comparing(LinkFigures::name, String.CASE_INSENSITIVE_ORDER);

    private final String word;

    Order(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    Comparator<LinkFigures> comparator() {
        return switch (this) {
            case NAME -> BY_NAME;
            case MISSED -> worst(Comparator.comparingLong(link -> link.cycles().missed()));
            case LOST -> worst(Comparator.comparingLong(link -> link.cycles().lostPackets()));
            case P99 ->
                worst(Comparator.comparingDouble(link -> link.recentTurnaround().p99Millis()));
        };
    }

    private static Comparator<LinkFigures> worst(Comparator<LinkFigures> smallestFirst) {
        return smallestFirst.reversed().thenComparing(BY_NAME);
    }

    Order next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
