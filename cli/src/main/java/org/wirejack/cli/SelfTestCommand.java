package org.wirejack.cli;

import java.net.InetAddress;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.NetworkOptions;
import org.wirejack.cli.option.PeerHost;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.selftest.SelfTest;
import org.wirejack.cli.selftest.TestPlan;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack selftest}. */
@Command(
        name = "selftest",
        description = {
            "Sends sound to a slave and back in real time, checks every sample, and recommends a latency.",
            "Without --peer the slave is a process on this machine."
        },
        sortOptions = false)
final class SelfTestCommand implements Callable<Integer> {
    private static final int RATE = 48_000;
    private static final int MAX_SECONDS = 3_600;

    private final Surroundings surroundings;

    @Option(
            names = "--peer",
            paramLabel = "HOST",
            description = "Test with the slave on this host, started as 'wirejack slave --load thru -C N -P N'.")
    private @Nullable String peer;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--channels", paramLabel = "N", description = "Each way, 1 to 255; default: 2.")
    private int channels = 2;

    @Option(names = "--period", paramLabel = "FRAMES", description = "Frames per cycle, 1 to 8192; default: 256.")
    private int periodFrames = 256;

    @Option(names = "--seconds", paramLabel = "N", description = "For each setting, 1 to 3600; default: 5.")
    private int seconds = 5;

    @Mixin
    private RealtimeOptions realtime = new RealtimeOptions();

    SelfTestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        TestPlan plan = plan();
        MeetingPoint point = network.listening(surroundings.environment());
        InetAddress address = peer == null ? null : PeerHost.address(peer, point.port());
        realtime.raiseJvm();
        SelfTest test = new SelfTest(plan, realtime, surroundings);
        boolean held = address == null ? test.alone() : test.with(address, point);
        return held ? 0 : 1;
    }

    /** @throws IllegalArgumentException if an option is out of range */
    TestPlan plan() {
        realtime.priority();
        return new TestPlan(
                new Format(RATE, Allowed.range("--period", periodFrames, 1, Format.MAX_PERIOD)),
                Allowed.range("--channels", channels, 1, Wire.MAX_CHANNELS),
                Allowed.range("--seconds", seconds, 1, MAX_SECONDS));
    }
}
