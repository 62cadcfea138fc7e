package org.wirejack.systemtests.interop;

import java.time.Duration;
import org.wirejack.audio.Format;
import org.wirejack.netmanager.CycleAnswer;
import org.wirejack.netmanager.MasterRequest;
import org.wirejack.netmanager.NetMaster;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.JvmThreads;
import org.wirejack.rt.RealtimeThread;
import org.wirejack.systemtests.jack.Ramp;

/**
 * A program that is a master by itself, with a clock of its own: plays a sound to the slave that comes, listens for some
 * seconds to what comes back, and reports.
 */
public final class LoneMaster {
    static final double SINE_HZ = 1000;
    static final float SINE_AMPLITUDE = 0.5f;
    private static final int RATE_HZ = 48_000;
    private static final int PRIORITY = 60;

    private final NetMaster master;
    private final boolean sine;
    private final StretchMeter meter;
    private final float[] lastSecond = new float[RATE_HZ];
    private final int[] answers = new int[CycleAnswer.values().length];
    private long frame;

    private LoneMaster(NetMaster master, boolean sine) {
        this.master = master;
        this.sine = sine;
        meter = new StretchMeter(Sound.FLOAT, master.fromSlave().length);
    }

    /** Arguments: {@code ramp} or {@code sine}, frames in a period, and seconds. */
    public static void main(String[] arguments) {
        JvmThreads.raise(JvmThreads.PRIORITY);
        Format format = new Format(RATE_HZ, Integer.parseInt(arguments[1]));
        System.out.println("listening");
        try (NetMaster master = NetMaster.open(
                        MasterRequest.of(format), Duration.ofSeconds(30), line -> System.out.println("notice " + line))
                .orElseThrow()) {
            System.out.println("session " + master.session());
            System.out.println(RealtimeThread.enter(PRIORITY).line());
            LoneMaster program = new LoneMaster(master, arguments[0].equals("sine"));
            program.run(format, (long) (Double.parseDouble(arguments[2]) * RATE_HZ));
            program.report();
        }
        System.out.println("closed");
    }

    private void run(Format format, long frames) {
        DeadlineSleeper sleeper = DeadlineSleeper.ofSystem();
        long nextNanos = System.nanoTime();
        while (frame < frames) {
            sleeper.sleepUntil(nextNanos);
            play(format.periodFrames());
            master.send();
            answers[master.receive().ordinal()]++;
            meter.hear(master.fromSlave(), format.periodFrames(), frame);
            for (int i = 0; i < format.periodFrames(); i++) {
                lastSecond[(int) ((frame + i) % RATE_HZ)] = master.fromSlave()[0][i];
            }
            frame += format.periodFrames();
            nextNanos += format.periodNanos();
        }
    }

    private void play(int frames) {
        for (int k = 0; k < master.toSlave().length; k++) {
            for (int i = 0; i < frames; i++) {
                master.toSlave()[k][i] = sine ? sine(frame + i) : Ramp.sample(frame + i, k);
            }
        }
    }

    private static float sine(long frame) {
        return SINE_AMPLITUDE * (float) Math.sin(2 * Math.PI * SINE_HZ * (frame % RATE_HZ) / RATE_HZ);
    }

    private void report() {
        float peak = 0;
        int rises = 0;
        for (int i = 0; i < RATE_HZ; i++) {
            float now = lastSecond[(int) ((frame + i) % RATE_HZ)];
            float next = lastSecond[(int) ((frame + i + 1) % RATE_HZ)];
            peak = Math.max(peak, Math.abs(now));
            rises += now < 0 && next >= 0 ? 1 : 0;
        }
        StretchMeter.Heard heard = meter.heard();
        System.out.println("report whole=" + answers[CycleAnswer.WHOLE.ordinal()] + " gone="
                + answers[CycleAnswer.GONE.ordinal()] + " longest=" + heard.longest() + " delay=" + heard.delay()
                + " peak=" + peak + " rises=" + rises);
        System.out.println(master.report());
    }
}
