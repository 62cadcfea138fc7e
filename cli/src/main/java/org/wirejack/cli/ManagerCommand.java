package org.wirejack.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.wirejack.audio.Format;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.NetworkOptions;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.text.FaultText;
import org.wirejack.cli.text.Figures;
import org.wirejack.cli.text.ProxyText;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.rt.NanoClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack manager}. */
@Command(
        name = "manager",
        description = "Serves slaves: each becomes a client of a server in this process.",
        sortOptions = false)
final class ManagerCommand implements Callable<Integer> {
    private static final long STATUS_NANOS = 5_000_000_000L;
    /** As many channels as JACK's dummy driver has. */
    private static final Channels CARD = new Channels(2, 2);

    private final Surroundings surroundings;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = {"-c", "--auto-connect"},
            description = "Connect a new slave's audio ports to the server's physical ports.")
    private boolean autoConnect;

    @Option(
            names = {"-s", "--save"},
            description =
                    "Keep a slave's connections until it is back: always done, accepted for the stock tool's sake.")
    @SuppressWarnings("UnusedVariable")
    private boolean save;

    @Option(names = "--rate", paramLabel = "HZ", description = "Sample rate, 8000 to 192000; default: 48000.")
    private int sampleRate = 48_000;

    @Option(names = "--period", paramLabel = "FRAMES", description = "Frames per cycle, 1 to 8192; default: 256.")
    private int periodFrames = 256;

    @Option(
            names = "--forget",
            paramLabel = "SECONDS",
            description = "How long a lost slave's ports are kept, 0 for ever; default: 300.")
    private int forgetSeconds = 300;

    @Option(names = "--max-slaves", paramLabel = "N", description = "How many are served, 1 to 255; default: 32.")
    private int maxSlaves = 32;

    @Mixin
    private RealtimeOptions realtime = new RealtimeOptions();

    ManagerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        MeetingPoint meetingPoint = network.listening(surroundings.environment());
        ManagerOptions options = options(meetingPoint);
        Format format = format();
        realtime.raiseJvm();
        run(options, format, meetingPoint);
        return 0;
    }

    /** @throws IllegalArgumentException if one is out of range */
    ManagerOptions options(MeetingPoint meetingPoint) {
        return new ManagerOptions(
                meetingPoint.address(),
                meetingPoint.port(),
                meetingPoint.networkInterface(),
                autoConnect,
                Duration.ofSeconds(Allowed.range("--forget", forgetSeconds, 0, Integer.MAX_VALUE)),
                Allowed.range("--max-slaves", maxSlaves, 1, ManagerOptions.MOST_SLAVES));
    }

    private Format format() {
        return new Format(
                Allowed.range("--rate", sampleRate, Format.MIN_RATE, Format.MAX_RATE),
                Allowed.range("--period", periodFrames, 1, Format.MAX_PERIOD));
    }

    private void run(ManagerOptions options, Format format, MeetingPoint meetingPoint) {
        Lines lines = new Lines(surroundings.out());
        try (EmbeddedServer server = new EmbeddedServer(format);
                TimerDriver clock = new TimerDriver(server, CARD, realtime.pacing(lines::say));
                NetManager manager = new NetManager(options, server, new ManagerTalk(lines::say))) {
            server.onFault(fault -> lines.say(FaultText.line(fault)));
            manager.start();
            clock.start();
            lines.say("listening at " + meetingPoint + ": " + Figures.format(format));
            CommandLoop.Every status = new CommandLoop.Every(STATUS_NANOS, NanoClock.SYSTEM);
            new CommandLoop(surroundings.stop(), lines).run(() -> {
                if (status.due()) {
                    sayStatus(manager, lines);
                }
            });
            sayStatus(manager, lines);
            lines.printRest();
        }
    }

    private static void sayStatus(NetManager manager, Lines lines) {
        manager.proxies().forEach(proxy -> lines.say(ProxyText.line(proxy)));
    }
}
