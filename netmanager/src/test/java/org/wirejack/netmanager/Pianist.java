package org.wirejack.netmanager;

import java.util.Random;
import org.wirejack.audio.MidiBuffer;

/** Plays dense notes and pedals on all channels; when it stops, it ends all that it began. */
final class Pianist implements PairInStep.Band {
    private static final int CHANNELS = 16;

    final Notes slave = new Notes();
    final Notes master = new Notes();
    private final Random random;
    private final boolean[] down = new boolean[CHANNELS * 128];
    private final byte[] message = new byte[3];
    private boolean playing = true;
    private boolean stopping;

    Pianist(long seed) {
        random = new Random(seed);
    }

    /** The next cycle is the last one that has events. */
    void stop() {
        stopping = true;
    }

    @Override
    public void play(MidiBuffer toSlave) {
        if (stopping && playing) {
            endAll(toSlave);
            playing = false;
        }
        for (int frame = 0; playing && frame < 64; frame += 16) {
            int note = random.nextInt(down.length);
            down[note] = !down[note];
            send(toSlave, frame, (down[note] ? 0x90 : 0x80) | note >> 7, note & 0x7F, 80);
            if (random.nextInt(8) == 0) {
                send(toSlave, frame, 0xB0 | random.nextInt(CHANNELS), 64, random.nextInt(128));
            }
        }
    }

    private void endAll(MidiBuffer target) {
        for (int note = 0; note < down.length; note++) {
            if (down[note]) {
                send(target, 0, 0x80 | note >> 7, note & 0x7F, 0);
            }
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            send(target, 0, 0xB0 | channel, 64, 0);
        }
    }

    private void send(MidiBuffer target, int frame, int status, int first, int second) {
        message[0] = (byte) status;
        message[1] = (byte) first;
        message[2] = (byte) second;
        target.add(frame, message, 0, message.length);
    }

    @Override
    public void heardBySlave(MidiBuffer events) {
        slave.hear(events);
    }

    @Override
    public void heardByMaster(MidiBuffer events) {
        master.hear(events);
    }
}
