package org.wirejack.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Direction;
import org.wirejack.audioadapter.AdapterOptions;
import org.wirejack.audioadapter.LockWatch;
import org.wirejack.cli.adapter.ResampleOptions;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.find.DirectoryOptions;
import org.wirejack.cli.find.MasterOptions;
import org.wirejack.cli.find.SlavePresence;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.NetworkOptions;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.option.SessionOptions;
import org.wirejack.cli.option.SlaveName;
import org.wirejack.cli.option.Timing;
import org.wirejack.cli.server.MasterServer;
import org.wirejack.cli.server.ServerOptions;
import org.wirejack.cli.server.ServerWait;
import org.wirejack.cli.server.Succession;
import org.wirejack.cli.service.ServiceTalk;
import org.wirejack.cli.text.AdapterText;
import org.wirejack.cli.text.Figures;
import org.wirejack.netadapter.NetAdapter;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.rt.NanoClock;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack netadapter}. */
@Command(
        name = "netadapter",
        description =
                "Plays with a master, too, but keeps its own clock: a client of the JACK server here, or of a server in"
                        + " this process, whose sound is resampled.",
        sortOptions = false)
final class NetAdapterCommand implements Callable<Integer> {
    private static final int USUAL_CHANNELS = 2;
    private static final long STATUS_NANOS = 5_000_000_000L;

    private final Surroundings surroundings;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private MasterOptions masters = new MasterOptions();

    @Mixin
    private DirectoryOptions mdns = new DirectoryOptions();

    @Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            description = "Client name on the master; default: host name.")
    private @Nullable String name;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Option(
            names = {"-C", "--capture", "--channels-in"},
            paramLabel = "N",
            description = "Audio channels from the master; default: 2.")
    private int captures = USUAL_CHANNELS;

    @Option(
            names = {"-P", "--playback", "--channels-out"},
            paramLabel = "N",
            description = "Audio channels to the master; default: 2.")
    private int playbacks = USUAL_CHANNELS;

    @Mixin
    private ResampleOptions resampling = new ResampleOptions();

    @Option(
            names = {"-c", "--auto-connect"},
            description = "Connect the adapter to the server's physical ports.")
    private boolean autoConnect;

    @Option(
            names = {"-O", "--opus"},
            paramLabel = "KBIT",
            description = "Opus, with so many kbit/s for each channel: --encoding opus:KBIT.")
    private int opusKbit = SessionOptions.NOT_SAID;

    @Option(
            names = {"-t", "--transport-sync"},
            paramLabel = "0|1",
            description = "Accepted for the stock tool's sake, where it does nothing either.")
    @SuppressWarnings("UnusedVariable")
    private int transportSync;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private RealtimeOptions realtime = new RealtimeOptions();

    NetAdapterCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        MeetingPoint meetingPoint = network.announcing(surroundings.environment());
        AdapterOptions adapter = resampling.adapter(
                Allowed.range("--capture", captures, 0, Wire.MAX_CHANNELS),
                Allowed.range("--playback", playbacks, 0, Wire.MAX_CHANNELS));
        SlaveOptions slave = slave(meetingPoint);
        Lines lines = new Lines(surroundings.out());
        ServerWait servers = new ServerWait(server, realtime, ServiceTalk.none(), surroundings.stop(), lines);
        try (SlavePresence presence = SlavePresence.of(slave, meetingPoint, mdns, Version.number(), lines::say)) {
            new Succession(servers::next, lines::say)
                    .serve(servers.first(), current -> serve(current, slave, adapter, meetingPoint, presence, lines));
        } finally {
            realtime.close();
        }
        lines.printRest();
        return 0;
    }

    /** @throws IllegalArgumentException if an option is out of range */
    private SlaveOptions slave(MeetingPoint meetingPoint) {
        Timing timing = session.timing(false);
        return new SlaveOptions(
                SlaveName.orHost(name),
                meetingPoint.address(),
                meetingPoint.port(),
                meetingPoint.networkInterface(),
                session.mtu(),
                new ChannelCounts(captures, playbacks, 0, 0),
                timing.sync(),
                timing.latencyCycles(),
                0,
                realtime.priority(),
                session.encoding(opusKbit),
                masters.wanted(meetingPoint.port()));
    }

    /** Until the server has ended, or we are to stop. */
    private void serve(
            MasterServer host,
            SlaveOptions slave,
            AdapterOptions options,
            MeetingPoint meetingPoint,
            SlavePresence presence,
            Lines lines) {
        SlaveTalk talk = new SlaveTalk(slave.name(), meetingPoint, params -> {}, lines::say, NanoClock.SYSTEM);
        talk.cycleThreadsSetUp(realtime.cycleThread(lines::say));
        try (NetAdapter adapter = new NetAdapter(slave, options, host.audio(), talk, presence.names())) {
            if (autoConnect) {
                adapter.client().connect(cards(host, Direction.OUTPUT, adapter), cards(host, Direction.INPUT, adapter));
            }
            host.start();
            adapter.start();
            lines.say(adapter.client().name() + " is in the " + host.text() + ": "
                    + Figures.format(host.audio().format()));
            Optional<String> end = attend(host, adapter, presence, talk, lines);
            sayStatus(adapter, lines);
            end.ifPresent(words -> lines.say("the " + host.text() + " has ended: " + words));
        }
    }

    /** The physical ports of others. */
    private static List<String> cards(MasterServer host, Direction direction, NetAdapter adapter) {
        String own = adapter.client().name() + ":";
        return host.terminals(direction).stream()
                .filter(port -> !port.startsWith(own))
                .toList();
    }

    private Optional<String> attend(
            MasterServer host, NetAdapter adapter, SlavePresence presence, SlaveTalk talk, Lines lines) {
        LockWatch locks = new LockWatch(adapter.client().name());
        CommandLoop.Every status = new CommandLoop.Every(STATUS_NANOS, NanoClock.SYSTEM);
        return new CommandLoop(surroundings.stop(), lines).await(() -> {
            talk.hintWhenLate();
            adapter.tellLatency();
            presence.tell(adapter.slave().session());
            locks.look(adapter.status(), adapter.options()).ifPresent(lines::say);
            if (status.due() && adapter.slave().session() != null) {
                sayStatus(adapter, lines);
            }
            return Optional.ofNullable(host.end());
        });
    }

    private static void sayStatus(NetAdapter adapter, Lines lines) {
        lines.say(AdapterText.line(adapter.status(), "the master") + "; "
                + Figures.cycles(adapter.slave().cycles()));
    }
}
