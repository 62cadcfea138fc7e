package org.wirejack.cli.graph;

import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.DrivenServer;
import org.wirejack.netdriver.SessionEnd;
import org.wirejack.netdriver.SlaveListener;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.wire.SessionParams;

/** Our graph with a jackd on this machine in it, which we start, or the user does. */
final class JackdGraph implements SlaveGraph {
    private final SteadyServer server;
    private final InnerHop hop;
    private final @Nullable JackdSupervisor supervisor;
    private final GraphPlan plan;
    private final Consumer<String> lines;

    JackdGraph(GraphPlan plan, DrivenServer server, Consumer<String> lines) {
        this.plan = plan;
        this.server = new SteadyServer(server);
        this.lines = lines;
        hop = new InnerHop(server, plan, new GraphTalk(lines), lines);
        supervisor = plan.attach() ? null : supervisor(plan.jackd(), lines);
    }

    private static JackdSupervisor supervisor(JackdCommand jackd, Consumer<String> lines) {
        return new JackdSupervisor(
                jackd, ChildProcess::launch, Namesake.of(jackd.serverName()), lines, NanoClock.SYSTEM);
    }

    @Override
    public DrivenServer server() {
        return server;
    }

    @Override
    public SlaveListener listening(SlaveListener other) {
        return new Idling(other);
    }

    @Override
    public void start() {
        server.idle();
        hop.open();
        if (plan.attach()) {
            lines.accept("graph: waiting for a JACK server that is started by: "
                    + plan.jackd().line());
        }
    }

    @Override
    public void tick(@Nullable SessionParams session) {
        if (session != null) {
            hop.carry(session.channels());
        }
        hop.tick();
        if (supervisor != null) {
            supervisor.tick();
        }
    }

    @Override
    public void close() {
        if (supervisor != null) {
            supervisor.close();
        }
        hop.close();
        server.close();
    }

    /** Between sessions the cycles go on. */
    private final class Idling implements SlaveListener {
        private final SlaveListener other;

        Idling(SlaveListener other) {
            this.other = other;
        }

        @Override
        public void searching() {
            server.idle();
            other.searching();
        }

        @Override
        public void sessionStarting(SessionParams params, InetSocketAddress master) {
            other.sessionStarting(params, master);
        }

        @Override
        public void sessionEnded(SessionEnd end) {
            other.sessionEnded(end);
        }

        @Override
        public void cycleThread(RealtimeOutcome realtime) {
            other.cycleThread(realtime);
        }

        @Override
        public void notice(String line) {
            other.notice(line);
        }
    }
}
