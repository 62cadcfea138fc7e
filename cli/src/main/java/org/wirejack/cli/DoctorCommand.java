package org.wirejack.cli;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.doctor.Doctor;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Diagnosis;
import org.wirejack.cli.doctor.finding.Examination;
import org.wirejack.cli.doctor.finding.JsonReport;
import org.wirejack.cli.doctor.finding.Level;
import org.wirejack.cli.doctor.finding.TextReport;
import org.wirejack.cli.doctor.peer.Answerer;
import org.wirejack.cli.doctor.system.Nics;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.NetworkOptions;
import org.wirejack.cli.option.PeerHost;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.InterfaceChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirejack doctor}. */
@Command(
        name = "doctor",
        description = "Looks for what keeps machines from playing together, and says what cures it.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:All is well.", "1:There is something to look at.", "2:Something is wrong."},
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final long ANSWER_MILLIS = 100;

    private final Surroundings surroundings;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--peer",
            paramLabel = "HOST",
            description = "Look at the way to this host too, on which 'wirejack doctor --answer' runs.")
    private @Nullable String peer;

    @Option(names = "--answer", description = "Answer the doctors of other hosts, until stopped.")
    private boolean answer;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        MeetingPoint point = network.listening(surroundings.environment());
        if (answer) {
            return answer(point);
        }
        List<Check> checks = new Doctor(point, Nics.ofSystem(), peerAddress(point.port())).checks();
        Level worst = json ? printJson(checks) : printText(checks);
        return worst.ordinal();
    }

    private @Nullable InetSocketAddress peerAddress(int port) {
        return peer == null ? null : new InetSocketAddress(PeerHost.address(peer, port), port);
    }

    private Level printText(List<Check> checks) {
        TextReport report = new TextReport(surroundings.out());
        Level worst = new Examination(LIMIT).run(checks, report::print);
        report.printCounts();
        return worst;
    }

    private Level printJson(List<Check> checks) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        Level worst = new Examination(LIMIT).run(checks, diagnoses::add);
        surroundings.out().println(JsonReport.of(worst, diagnoses));
        return worst;
    }

    private int answer(MeetingPoint point) {
        String only = point.networkInterface();
        InterfaceChoice interfaces = only == null ? InterfaceChoice.all() : InterfaceChoice.of(only);
        try (DiscoverySocket socket =
                DiscoverySocket.ofManager(DiscoveryAddress.of(point.address(), point.port()), interfaces)) {
            surroundings.out().println("answering doctors at " + point + " until stopped");
            Answerer answerer = new Answerer(socket);
            while (!surroundings.stop().stopped()) {
                answerer.answer(ANSWER_MILLIS);
            }
            return 0;
        }
    }
}
