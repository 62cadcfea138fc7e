package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirejack.cycle.CycleCounters;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleReceiver;
import org.wirejack.cycle.CycleWindow;
import org.wirejack.cycle.Formats;
import org.wirejack.cycle.ReceiverShape;
import org.wirejack.wire.Stream;

class AnswerCountTest {
    private final CycleFormat format = Formats.stock(1, 0).mode(false, 5).format();
    private final CycleWindow window =
            new CycleReceiver(format, Stream.RETURN, ReceiverShape.master(5), new CycleCounters()).window();
    private final AnswerCount count = new AnswerCount(window);
    private int sent;

    /** {@code lag} is that of the peer's numbers. */
    private void stretches(int stretches, int lag) {
        for (int i = 0; i < stretches * AnswerCount.STRETCH_CYCLES; i++) {
            sent++;
            count.onCycle(sent, sent - lag + window.shift());
        }
    }

    @Test
    void answersAsEarlyAsEverStayWhereTheyAre() {
        stretches(50, 1);
        assertEquals(0, window.shift());
    }

    @Test
    void answersThatCameToSeemLaterBelongToLaterCycles() {
        stretches(3, 1);
        stretches(2, 3);
        assertEquals(2, window.shift());
        stretches(50, 3);
        assertEquals(2, window.shift());
        stretches(2, 4);
        assertEquals(3, window.shift());
    }

    @Test
    void oneEarlyAnswerInAStretchIsEnoughToStay() {
        stretches(3, 1);
        for (int i = 0; i < 1000; i++) {
            sent++;
            count.onCycle(sent, sent - (i % 30 == 0 ? 1 : 4));
        }
        assertEquals(0, window.shift());
    }

    @Test
    void whatWasTakenForLaterByMistakeIsTakenBack() {
        stretches(3, 1);
        stretches(2, 3);
        stretches(2, 1);
        assertEquals(0, window.shift());
    }

    @Test
    void stretchWithoutAnswersSaysNothing() {
        stretches(3, 1);
        int newest = sent;
        for (int i = 0; i < 5 * AnswerCount.STRETCH_CYCLES; i++) {
            count.onCycle(++sent, newest);
        }
        assertEquals(0, window.shift());
    }

    @Test
    void moreThanTheWindowHoldsIsNotBelieved() {
        stretches(3, 1);
        stretches(3, 1 + window.slots().length());
        assertEquals(0, window.shift());
    }
}
