package org.wirejack.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.find.DirectoryOptions;
import org.wirejack.cli.find.ManagerFacts;
import org.wirejack.cli.find.ManagerPresence;
import org.wirejack.cli.live.HttpOptions;
import org.wirejack.cli.live.ManagerView;
import org.wirejack.cli.live.SlaveAddresses;
import org.wirejack.cli.live.SlaveViewOptions;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.NetworkOptions;
import org.wirejack.cli.option.Patches;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.pause.PauseTalk;
import org.wirejack.cli.record.SlaveRecordings;
import org.wirejack.cli.record.SlaveTapes;
import org.wirejack.cli.server.MasterServer;
import org.wirejack.cli.server.ServerOptions;
import org.wirejack.cli.server.ServerWait;
import org.wirejack.cli.server.Succession;
import org.wirejack.cli.service.ServiceTalk;
import org.wirejack.cli.text.Figures;
import org.wirejack.cli.text.ProxyText;
import org.wirejack.discovery.Directory;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.SlaveTerms;
import org.wirejack.rt.NanoClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack manager}. */
@Command(
        name = "manager",
        description = "Serves slaves: each becomes a client of the JACK server, or of a server in this process.",
        sortOptions = false)
final class ManagerCommand implements Callable<Integer> {
    private static final int LEAST_SECONDS_TO_END = 2;
    private static final int SLAVES_ENDED_IN_A_SECOND = 8;
    private static final long STATUS_NANOS = 5_000_000_000L;

    private final Surroundings surroundings;
    private final HeadStart headStart;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name to be published under, for --master of slaves; default: host name.")
    private @Nullable String name;

    @Mixin
    private DirectoryOptions mdns = new DirectoryOptions();

    @Option(
            names = {"-c", "--auto-connect"},
            description =
                    "Connect a slave's audio ports to the server's physical ports, if no connections of it are remembered.")
    private boolean autoConnect;

    @Option(
            names = {"-s", "--save"},
            description =
                    "Keep a slave's connections until it is back: always done, accepted for the stock tool's sake.")
    @SuppressWarnings("UnusedVariable")
    private boolean save;

    @Mixin
    private Patches patches = new Patches();

    @Mixin
    private SlaveRecordings recordings = new SlaveRecordings();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(
            names = "--forget",
            paramLabel = "SECONDS",
            description = "How long a lost slave's ports are kept, 0 for ever; default: 300.")
    private int forgetSeconds = 300;

    @Option(names = "--max-slaves", paramLabel = "N", description = "How many are served, 1 to 255; default: 32.")
    private int maxSlaves = 32;

    @Mixin
    private RealtimeOptions realtime = new RealtimeOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private SlaveViewOptions slaveViews = new SlaveViewOptions();

    ManagerCommand(Surroundings surroundings, HeadStart headStart) {
        this.surroundings = surroundings;
        this.headStart = headStart;
    }

    @Override
    public Integer call() {
        MeetingPoint meetingPoint = network.listening(surroundings.environment());
        ManagerOptions options = options(meetingPoint);
        recordings.check();
        http.check();
        slaveViews.check(http.wanted());
        try {
            run(options, meetingPoint, new ManagerFacts(name, Version.number()));
        } finally {
            realtime.close();
        }
        return 0;
    }

    /** @throws IllegalArgumentException if an option is wrong */
    void check() {
        options(network.listening(surroundings.environment()));
        http.check();
    }

    /** @throws IllegalArgumentException if one is out of range */
    ManagerOptions options(MeetingPoint meetingPoint) {
        return new ManagerOptions(
                meetingPoint.address(),
                meetingPoint.port(),
                meetingPoint.networkInterface(),
                autoConnect,
                Duration.ofSeconds(Allowed.range("--forget", forgetSeconds, 0, Integer.MAX_VALUE)),
                Allowed.range("--max-slaves", maxSlaves, 1, ManagerOptions.MOST_SLAVES),
                patches.options(surroundings.environment()),
                SlaveTerms.USUAL);
    }

    private void run(ManagerOptions options, MeetingPoint meetingPoint, ManagerFacts facts) {
        Lines lines = new Lines(surroundings.out());
        headStart.await(lines::say);
        Directory directory = mdns.open(meetingPoint, http.wanted(), lines::say);
        SlaveAddresses addresses = new SlaveAddresses(slaveViews.said(), directory::peers);
        ManagerView view = new ManagerView(facts.name(), Version.number(), addresses);
        try (ServiceTalk service = ServiceTalk.of(surroundings.environment(), lines::say, NanoClock.SYSTEM);
                ManagerPresence presence = new ManagerPresence(directory, facts, options.port());
                HttpOptions.View page = http.open(view, lines::say)) {
            presence.liveView(page.portOnLan());
            ServerWait servers = new ServerWait(server, realtime, service, surroundings.stop(), lines);
            Company company = new Company(meetingPoint, presence, view, service, lines);
            new Succession(servers::next, lines::say)
                    .serve(servers.first(), current -> serve(current, options, company));
            service.stopping();
        }
        lines.printRest();
    }

    /** What outlives a server, and is told of each. */
    private record Company(
            MeetingPoint meetingPoint, ManagerPresence presence, ManagerView view, ServiceTalk service, Lines lines) {}

    /** Until the server has ended, or we are to stop. */
    private void serve(MasterServer current, ManagerOptions options, Company company) {
        Lines lines = company.lines();
        ManagerPresence presence = company.presence();
        try (NetManager manager = new NetManager(options, current.audio(), new ManagerTalk(lines::say));
                SlaveTapes tapes = recordings.on(current.audio(), surroundings.stop(), lines::say)) {
            manager.start();
            current.start();
            lines.say("listening at " + company.meetingPoint() + " for the " + current.text() + ": "
                    + Figures.format(current.audio().format()));
            CommandLoop.Every status = new CommandLoop.Every(STATUS_NANOS, NanoClock.SYSTEM);
            PauseTalk pauses = new PauseTalk(current::stalls, lines::say, NanoClock.SYSTEM);
            Optional<String> end;
            try {
                company.view().show(new ManagerView.Slaves(manager::proxies, manager::levels), current, pauses::report);
                end = new CommandLoop(surroundings.stop(), lines).await(() -> {
                    tapes.look(manager::proxies);
                    presence.tell(manager, current.audio().format());
                    if (status.due()) {
                        allowTimeToEnd(manager);
                        sayStatus(manager, lines);
                        tapes.status().forEach(lines::say);
                        current.trouble().ifPresent(lines::say);
                    }
                    pauses.tick();
                    company.service()
                            .ready("serving the " + current.text() + ", slaves known: " + manager.slavesKnown());
                    company.service().alive(current.cycles());
                    return Optional.ofNullable(current.end());
                });
            } finally {
                company.view().hide();
            }
            if (end.isPresent()) {
                presence.waiting();
            } else {
                presence.leave();
            }
            sayStatus(manager, lines);
            pauses.end();
            end.ifPresent(words -> lines.say("the " + current.text() + " has ended: " + words));
            lines.printRest();
        }
    }

    /** Each slave's client leaves its server by itself, and more slowly where there are many. */
    private void allowTimeToEnd(NetManager manager) {
        surroundings.stop().allow(LEAST_SECONDS_TO_END + manager.slavesKnown() / SLAVES_ENDED_IN_A_SECOND);
    }

    private static void sayStatus(NetManager manager, Lines lines) {
        manager.proxies().forEach(proxy -> lines.say(ProxyText.line(proxy)));
    }
}
