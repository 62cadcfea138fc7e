package org.wirejack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.find.DirectoryOptions;
import org.wirejack.cli.find.MasterOptions;
import org.wirejack.cli.find.SlavePresence;
import org.wirejack.cli.graph.GraphOptions;
import org.wirejack.cli.graph.SlaveGraph;
import org.wirejack.cli.live.HttpFiles;
import org.wirejack.cli.live.HttpOptions;
import org.wirejack.cli.live.RackLoader;
import org.wirejack.cli.live.SlaveView;
import org.wirejack.cli.load.Load;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.load.Loads;
import org.wirejack.cli.load.Rack;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.NetworkOptions;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.option.SessionOptions;
import org.wirejack.cli.option.SlaveName;
import org.wirejack.cli.option.Timing;
import org.wirejack.cli.pause.PauseTalk;
import org.wirejack.cli.service.ServiceTalk;
import org.wirejack.cli.text.FaultText;
import org.wirejack.cli.text.Figures;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.netdriver.NetDriver;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.netdriver.SlaveStatus;
import org.wirejack.rt.NanoClock;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack slave}. */
@Command(
        name = "slave",
        description = "Plays with a master: the network is the clock of a server in this process.",
        sortOptions = false)
final class SlaveCommand implements Callable<Integer> {
    /** Until a master says otherwise. */
    private static final Format FIRST_FORMAT = new Format(48_000, 256);

    private final Surroundings surroundings;
    private final HeadStart headStart;

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
            names = {"-S", "--sync"},
            description = "Answer a cycle with its own result: --mode sync.")
    private boolean sync;

    @Option(
            names = {"-C", "--capture", "--channels-in"},
            paramLabel = "N",
            description = "Audio channels from the master; default: as many as it captures.")
    private int captures = ChannelCounts.MASTERS_CHOICE;

    @Option(
            names = {"-P", "--playback", "--channels-out"},
            paramLabel = "N",
            description = "Audio channels to the master; default: as many as it plays.")
    private int playbacks = ChannelCounts.MASTERS_CHOICE;

    @Option(
            names = {"-i", "--midi-in"},
            paramLabel = "N",
            description = "MIDI ports from the master; default: as many as it offers.")
    private int midiCaptures = ChannelCounts.MASTERS_CHOICE;

    @Option(
            names = {"-o", "--midi-out"},
            paramLabel = "N",
            description = "MIDI ports to the master; default: as many as it offers.")
    private int midiPlaybacks = ChannelCounts.MASTERS_CHOICE;

    @Option(names = "--rate", paramLabel = "HZ", description = "The only sample rate to run at; default: any.")
    private @Nullable Integer sampleRate;

    @Option(
            names = "--load",
            paramLabel = "CLIENT",
            description = "Client to run: thru, gain[:dB], synth[:FILE.sf2], record:FILE.wav or audioadapter[:OPTIONS];"
                    + " may be repeated.")
    private List<String> loads = new ArrayList<>();

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private RealtimeOptions realtime = new RealtimeOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private HttpFiles httpFiles = new HttpFiles();

    @Option(
            names = {"-s", "--save"},
            description = "Keep connections over a reconnect: always done, accepted for the stock tool's sake.")
    @SuppressWarnings("UnusedVariable")
    private boolean save;

    @Option(
            names = {"-O", "--opus"},
            paramLabel = "KBIT",
            description = "Opus, with so many kbit/s for each channel: --encoding opus:KBIT.")
    private int opusKbit = SessionOptions.NOT_SAID;

    @Option(
            names = {"-c", "--celt"},
            paramLabel = "KBIT",
            hidden = true)
    private int celtKbit = SessionOptions.NOT_SAID;

    @Option(names = "--until-input-ends", hidden = true)
    private boolean untilInputEnds;

    SlaveCommand(Surroundings surroundings, HeadStart headStart) {
        this.surroundings = surroundings;
        this.headStart = headStart;
    }

    @Override
    public Integer call() {
        MeetingPoint meetingPoint = network.announcing(surroundings.environment());
        SlaveOptions options = options(meetingPoint);
        http.check();
        httpFiles.check(http.wanted());
        List<LoadSpec> specs = loads.stream().map(LoadSpec::parse).toList();
        if (specs.stream().anyMatch(LoadSpec.RecordSpec.class::isInstance)) {
            surroundings.stop().awaitDisk();
        }
        Lines lines = new Lines(surroundings.out());
        if (untilInputEnds) {
            StandardInput.atEnd(surroundings.stop()::stop);
        }
        realtime.raiseJvm();
        GraphOptions.Choice choice = graph.choice(options, surroundings.environment());
        try {
            List<Load> rack = Loads.create(specs, realtime.pacing(lines::say), lines::say);
            run(options, meetingPoint, choice, rack, lines);
        } finally {
            realtime.close();
        }
        return 0;
    }

    /** @throws IllegalArgumentException if an option is wrong */
    void check() {
        options(network.announcing(surroundings.environment()));
        http.check();
        loads.forEach(LoadSpec::parse);
    }

    /** @throws IllegalArgumentException if one is out of range */
    SlaveOptions options(MeetingPoint meetingPoint) {
        refuseCelt();
        Timing timing = session.timing(sync);
        return new SlaveOptions(
                SlaveName.orHost(name),
                meetingPoint.address(),
                meetingPoint.port(),
                meetingPoint.networkInterface(),
                session.mtu(),
                channels(),
                timing.sync(),
                timing.latencyCycles(),
                sampleRate == null ? 0 : Allowed.range("--rate", sampleRate, Format.MIN_RATE, Format.MAX_RATE),
                realtime.priority(),
                session.encoding(opusKbit),
                masters.wanted(meetingPoint.port()));
    }

    private void refuseCelt() {
        if (celtKbit != SessionOptions.NOT_SAID) {
            throw new IllegalArgumentException("CELT is not available in this version");
        }
    }

    private ChannelCounts channels() {
        return new ChannelCounts(
                channels("--capture", captures),
                channels("--playback", playbacks),
                channels("--midi-in", midiCaptures),
                channels("--midi-out", midiPlaybacks));
    }

    private static int channels(String option, int count) {
        return Allowed.range(option, count, ChannelCounts.MASTERS_CHOICE, Wire.MAX_CHANNELS);
    }

    private void run(
            SlaveOptions options,
            MeetingPoint meetingPoint,
            GraphOptions.Choice choice,
            List<Load> loaded,
            Lines lines) {
        EmbeddedServer server = new EmbeddedServer(FIRST_FORMAT);
        Rack rack = new Rack(server);
        for (int i = 0; i < loaded.size(); i++) {
            rack.add(loads.get(i), loaded.get(i));
        }
        SlaveTalk talk = new SlaveTalk(options.name(), meetingPoint, rack::mount, lines::say, NanoClock.SYSTEM);
        talk.cycleThreadsSetUp(realtime.cycleThread(lines::say));
        SlaveStatus last;
        try (SlavePresence presence = SlavePresence.of(options, meetingPoint, mdns, Version.number(), lines::say);
                server;
                rack;
                SlaveGraph chosen = choice.graph(server, lines::say)) {
            server.onFault(fault -> lines.say(FaultText.line(fault)));
            NetDriver driver = new NetDriver(options, chosen.server(), chosen.listening(talk), presence.names());
            PauseTalk pauses = new PauseTalk(driver::stalls, lines::say, NanoClock.SYSTEM);
            RackLoader loader = new RackLoader(rack, httpFiles, spec -> load(spec, lines));
            SlaveView view = new SlaveView(
                    options.name(),
                    Version.number(),
                    new SlaveView.Parts(driver::status, driver.levels(), chosen.server(), rack, loader),
                    pauses::report,
                    talk::masterAddress);
            headStart.await(lines::say);
            try (HttpOptions.View page = http.open(view, lines::say)) {
                presence.liveView(page.portOnLan());
                last = play(driver, chosen, presence, talk, rack, pauses, lines);
            }
        }
        lines.printRest();
        summary(last, rack.report(), surroundings.out()::println);
    }

    private Load load(LoadSpec spec, Lines lines) {
        return Loads.create(List.of(spec), realtime.pacing(lines::say), lines::say)
                .getFirst();
    }

    private SlaveStatus play(
            NetDriver driver,
            SlaveGraph chosen,
            SlavePresence presence,
            SlaveTalk talk,
            Rack rack,
            PauseTalk pauses,
            Lines lines) {
        try (driver;
                ServiceTalk service = ServiceTalk.of(surroundings.environment(), lines::say, NanoClock.SYSTEM)) {
            chosen.start();
            driver.start();
            new CommandLoop(surroundings.stop(), lines).run(() -> {
                talk.hintWhenLate();
                SessionParams agreed = driver.status().session();
                chosen.tick(agreed);
                presence.tell(agreed);
                pauses.tick();
                service.ready(agreed == null ? "searching for a master" : "playing with " + agreed.masterHost());
                service.alive(driver.turns());
            });
            service.stopping();
            presence.leave();
            pauses.end();
            rack.ending();
            chosen.close();
        }
        return driver.status();
    }

    private static void summary(SlaveStatus status, List<String> loadReport, Consumer<String> lines) {
        lines.accept("sessions " + status.sessions() + ", " + Figures.cycles(status.cycles()));
        lines.accept("turnaround " + Figures.turnaround(status.turnaround()));
        loadReport.forEach(lines);
    }
}
