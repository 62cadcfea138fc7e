package org.wirejack.examples;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.engine.file.WavWriter;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.wire.SessionParams;

/** A slave that records what the master sends to it, so many seconds of it, and writes a WAV file. */
public final class RecordToWav implements SlaveProgram {
    private static final int CHANNELS = 2;

    private final double seconds;
    private final CountDownLatch full = new CountDownLatch(1);
    private float[][] tape = new float[CHANNELS][0];
    private int sampleRateHz;
    private int recordedFrames;

    /** @param seconds how long to record */
    public RecordToWav(double seconds) {
        this.seconds = seconds;
    }

    /** Arguments: {@code FILE SECONDS [ADDRESS [PORT]]}. */
    public static void main(String[] arguments) throws InterruptedException {
        SlaveRequest request =
                MeetingPoint.of(arguments, 2).of(SlaveRequest.named("recorder").audio(CHANNELS, 0));
        RecordToWav recorder = new RecordToWav(Double.parseDouble(arguments[1]));
        recorder.record(request, Path.of(arguments[0]));
        System.out.println(recorder.recordedFrames + " frames in " + arguments[0]);
    }

    /** Waits for a master, records, and writes when the tape is full: the cycle's thread has no time for a disk. */
    void record(SlaveRequest request, Path file) throws InterruptedException {
        try (NetSlave slave = NetSlave.open(request.options(), this, MeetingPoint.PATIENCE, System.err::println)
                .orElseThrow(() -> new IllegalStateException("no master was found"))) {
            System.out.println("recording " + slave.status().session());
            full.await();
        }
        try (WavWriter writer = new WavWriter(file, sampleRateHz, CHANNELS)) {
            writer.write(tape, recordedFrames);
        }
    }

    /** The tape is made here, where there is time, and not in the cycle; one of another rate begins anew. */
    @Override
    public void starting(SessionParams session) {
        if (session.sampleRate() != sampleRateHz) {
            sampleRateHz = session.sampleRate();
            tape = new float[CHANNELS][(int) (seconds * sampleRateHz)];
            recordedFrames = 0;
        }
    }

    @Override
    public void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut) {
        int taken = Math.min(frames, tape[0].length - recordedFrames);
        for (int k = 0; k < CHANNELS; k++) {
            System.arraycopy(audioIn[k], 0, tape[k], recordedFrames, taken);
        }
        recordedFrames += taken;
        if (recordedFrames == tape[0].length) {
            full.countDown();
        }
    }
}
