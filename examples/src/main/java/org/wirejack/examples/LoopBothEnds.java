package org.wirejack.examples;

import java.util.concurrent.CompletableFuture;
import org.wirejack.audio.Format;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.netmanager.CycleAnswer;
import org.wirejack.netmanager.MasterRequest;
import org.wirejack.netmanager.NetMaster;
import org.wirejack.wire.Wire;

/** Both ends in one process: a master sends a ramp over the loopback interface, a slave sends it back, and it is compared. */
public final class LoopBothEnds {
    private static final Format FORMAT = new Format(48_000, 128);
    private static final int CYCLES = 5_000;
    /** Steps of a ramp that a float holds exactly. */
    private static final int RAMP_FRAMES = 1 << 20;

    private LoopBothEnds() {}

    /** Arguments: {@code [PORT]}, another one than a manager's on this machine. */
    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : Wire.DEFAULT_PORT + 1;
        System.out.println(run(port, CYCLES) + " of " + CYCLES + " cycles came back bit-exact");
    }

    /** How many cycles came back with every sample in its place. */
    static int run(int port, int cycles) {
        SlaveRequest request = SlaveRequest.named("loop").audio(1, 1).at("127.0.0.1", port);
        CompletableFuture<NetSlave> searching = CompletableFuture.supplyAsync(
                () -> NetSlave.open(request.options(), new InsertGain(1), MeetingPoint.PATIENCE, System.err::println)
                        .orElseThrow());
        MasterRequest listening =
                MasterRequest.of(FORMAT).at(Wire.DEFAULT_GROUP, port).on("lo");
        try (NetMaster master = NetMaster.open(listening, MeetingPoint.PATIENCE, System.err::println)
                        .orElseThrow();
                NetSlave slave = searching.join()) {
            System.out.println("slave: " + slave.status().session());
            // Nobody listens: no clock is needed, cycles run as fast as answers come.
            master.freewheel(true);
            return exactCycles(master, cycles);
        }
    }

    private static int exactCycles(NetMaster master, int cycles) {
        int exact = 0;
        for (long frame = 0; frame < (long) cycles * FORMAT.periodFrames(); frame += FORMAT.periodFrames()) {
            for (int i = 0; i < FORMAT.periodFrames(); i++) {
                master.toSlave()[0][i] = ramp(frame + i);
            }
            master.send();
            CycleAnswer answer = master.receive();
            long sentFrame = frame - master.latency().roundTripFrames();
            exact += answer != CycleAnswer.GONE && isRamp(master.fromSlave()[0], sentFrame) ? 1 : 0;
        }
        return exact;
    }

    private static boolean isRamp(float[] samples, long firstFrame) {
        for (int i = 0; i < samples.length; i++) {
            if (samples[i] != ramp(firstFrame + i)) {
                return false;
            }
        }
        return true;
    }

    /** Silence before the first frame. */
    private static float ramp(long frame) {
        return frame < 0 ? 0f : frame % RAMP_FRAMES / (float) RAMP_FRAMES;
    }
}
