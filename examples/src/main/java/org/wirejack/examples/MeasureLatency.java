package org.wirejack.examples;

import java.util.Arrays;
import org.wirejack.audio.Format;
import org.wirejack.netmanager.CycleAnswer;
import org.wirejack.netmanager.MasterRequest;
import org.wirejack.netmanager.NetMaster;
import org.wirejack.rt.DeadlineSleeper;

/**
 * A master that sends a click to whatever slave comes and counts the frames until it is back, many times over. The slave
 * must send back what it gets on channel 1: {@link InsertGain} with 0 dB does, or a stock one with a cable from
 * {@code system:capture_1} to {@code system:playback_1}.
 */
public final class MeasureLatency {
    private static final Format FORMAT = new Format(48_000, 256);
    private static final float CLICK = 0.5f;
    private static final float THRESHOLD = 0.1f;
    private static final int CLICKS = 20;
    private static final int CYCLES_BETWEEN = 100;

    private MeasureLatency() {}

    /** Arguments: {@code [GROUP [PORT]]}. */
    public static void main(String[] arguments) {
        MasterRequest request = MeetingPoint.of(arguments, 0).of(MasterRequest.of(FORMAT));
        System.out.println("waiting for a slave");
        try (NetMaster master = NetMaster.open(request, MeetingPoint.PATIENCE, System.out::println)
                .orElseThrow(() -> new IllegalStateException("no slave was found"))) {
            System.out.println("reported: " + master.latency().roundTripFrames() + " frames");
            for (int click = 0; click < CLICKS; click++) {
                System.out.println("measured: " + measure(master) + " frames");
            }
        }
    }

    /** Frames from sending a click to its return; −1 if it does not come back. Takes a hundred periods. */
    static int measure(NetMaster master) {
        DeadlineSleeper sleeper = DeadlineSleeper.ofSystem();
        int periodFrames = master.session().periodFrames();
        long periodNanos = periodFrames * 1_000_000_000L / master.session().sampleRate();
        long nextNanos = System.nanoTime();
        int frames = -1;
        for (int cycle = 0; cycle < CYCLES_BETWEEN; cycle++) {
            Arrays.fill(master.toSlave()[0], 0f);
            master.toSlave()[0][0] = cycle == 0 ? CLICK : 0f;
            master.send();
            CycleAnswer answer = master.receive();
            int at = answer == CycleAnswer.GONE ? -1 : indexOfClick(master.fromSlave()[0]);
            if (at >= 0 && frames < 0) {
                frames = cycle * periodFrames + at;
            }
            // The program is the clock: the next cycle begins when this period is over.
            nextNanos += periodNanos;
            sleeper.sleepUntil(nextNanos);
        }
        return frames;
    }

    private static int indexOfClick(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) > THRESHOLD) {
                return i;
            }
        }
        return -1;
    }
}
