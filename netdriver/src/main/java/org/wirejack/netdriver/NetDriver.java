package org.wirejack.netdriver;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.DrivenGraph;
import org.wirejack.audio.Format;
import org.wirejack.cycle.BufferNotice;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.Levels;
import org.wirejack.cycle.LongEventNotice;
import org.wirejack.cycle.Rehearsal;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.HostName;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.MessageLink;
import org.wirejack.link.SystemLinks;
import org.wirejack.link.TransportFailed;
import org.wirejack.rt.Counter;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.rt.RealtimeThread;
import org.wirejack.rt.StallReport;
import org.wirejack.session.Encodings;
import org.wirejack.session.SessionLatency;
import org.wirejack.session.SlaveHandshake;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/**
 * The slave: drives a server by the cycles of a master on the network, and looks for one for ever.
 *
 * <p>One thread does it all: it searches, then runs the session's cycles from packet to port and back.
 */
public final class NetDriver implements AutoCloseable {
    private static final long CLOSE_MILLIS = 1_500;
    /**
     * How long cycles are answered after our goodbye, unless the master leaves earlier. A stock master that meets a closed
     * socket before its manager has acted on the goodbye ends its thread in the middle of a cycle.
     */
    private static final long FAREWELL_NANOS = 200_000_000L;
    /** Between attempts to get a socket, when the machine has none to give. */
    private static final long RETRY_NANOS = 200_000_000L;

    private final SlaveOptions options;
    private final DrivenGraph graph;
    private final SlaveListener listener;
    private final RepeatedNotices notices;
    private final NanoClock clock = NanoClock.SYSTEM;
    private final LinkFactory links;
    private final MasterNames names;
    private final CycleMeters meters = new CycleMeters();
    private final BufferNotice bufferNotice = new BufferNotice();
    private final LongEventNotice longEvents = new LongEventNotice(meters.counters());
    private final AudioClient client;
    private final WirePorts ports;
    private final DiscoveryAddress target;
    private final InterfaceChoice interfaces;
    private final SessionParams wish;
    private final Thread thread;

    private final Counter sessions = new Counter();
    private final Counter turns = new Counter();
    private volatile boolean closing;
    private volatile @Nullable SessionParams session;

    /**
     * @throws IllegalArgumentException if an option is out of range, or this system does not have the encoding; names the
     *     option, the value and what is allowed or missing
     */
    public NetDriver(SlaveOptions options, DrivenGraph graph, SlaveListener listener) {
        this(options, graph, listener, MasterNames.NONE);
    }

    /**
     * @param names finds those masters of the options that have names; the rest is as above
     * @throws IllegalArgumentException as above
     */
    public NetDriver(SlaveOptions options, DrivenGraph graph, SlaveListener listener, MasterNames names) {
        this(options, graph, listener, names, new SystemLinks());
    }

    NetDriver(SlaveOptions options, DrivenGraph graph, SlaveListener listener, MasterNames names, LinkFactory links) {
        String refusal = Encodings.system().refusal(options.encoding());
        if (refusal != null) {
            throw new IllegalArgumentException("encoding " + options.encoding() + ": " + refusal);
        }
        this.links = links;
        this.names = names;
        this.options = options;
        this.graph = graph;
        this.listener = listener;
        notices = new RepeatedNotices(listener);
        target = DiscoveryAddress.of(options.address(), options.port());
        String only = options.networkInterface();
        interfaces = only == null ? InterfaceChoice.all() : InterfaceChoice.of(only);
        wish = options.wish(HostName.local());
        client = graph.openDriver("system");
        ports = new WirePorts(client, WirePortNames.SLAVE, Stream.RETURN);
        thread = Thread.ofPlatform().daemon().name("net-driver").unstarted(this::run);
    }

    /** Starts the driver's thread. Its ports are {@code system:capture_N} and {@code system:playback_N}. */
    public void start() {
        thread.start();
    }

    /** Any thread. */
    public SlaveStatus status() {
        return new SlaveStatus(
                session,
                sessions.get(),
                meters.counters().report(),
                meters.turnaround().report(),
                stalls());
    }

    /** Of the cycle thread, over all sessions. Any thread. */
    public StallReport stalls() {
        return meters.stalls().report();
    }

    /**
     * Turns of the driver's thread so far, many in a second, searching or playing: where they stand still, it hangs. Any
     * thread.
     */
    public long turns() {
        return turns.get();
    }

    /** How loud its channels are. One control thread. */
    public Levels levels() {
        return meters.levels();
    }

    private void run() {
        Rehearsal expected = options.encoding().encoder() == Encoder.OPUS ? Rehearsal.OPUS : Rehearsal.OURS;
        expected.once(listener::notice);
        listener.cycleThread(becomeRealtime());
        while (!closingAtTurn()) {
            try {
                searchAndServe();
            } catch (TransportFailed e) {
                notices.say(String.valueOf(e.getMessage()));
                LockSupport.parkNanos(RETRY_NANOS);
            } catch (RuntimeException | OutOfMemoryError e) {
                notices.say("the session ended by a fault of ours, searching on: " + e);
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    /** The search and the session ask at each turn of theirs. */
    private boolean closingAtTurn() {
        turns.increment();
        return closing;
    }

    private RealtimeOutcome becomeRealtime() {
        return options.realtimePriority() > 0
                ? RealtimeThread.enter(options.realtimePriority())
                : RealtimeThread.notWanted();
    }

    private void searchAndServe() {
        listener.searching();
        try (DiscoverySocket socket = DiscoverySocket.ofSlave(target, interfaces)) {
            FoundMaster found = search(socket).find(this::closingAtTurn);
            if (found != null && fits(found)) {
                serve(found, socket);
            }
        }
    }

    /** Each begins with the first master of the list: a slave is back with it when a session with another one ends. */
    private MasterSearch search(DiscoverySocket socket) {
        long nowNanos = clock.nanoTime();
        SlaveHandshake handshake = new SlaveHandshake(wish, options.sampleRate(), nowNanos);
        MasterPreference preference = new MasterPreference(options.masters(), names, options.port(), nowNanos);
        return new MasterSearch(socket, handshake, preference, clock, notices);
    }

    private boolean fits(FoundMaster found) {
        CycleFormat format = new CycleFormat(found.params());
        if (!format.windowFits(Stream.SEND)) {
            notices.say("not joining master " + found.params().masterHost() + ": its session takes "
                    + (format.windowBytes(Stream.SEND) >> 20) + " MB of memory, more than this slave may use");
            LockSupport.parkNanos(RETRY_NANOS);
            return false;
        }
        return true;
    }

    private void serve(FoundMaster found, DiscoverySocket socket) {
        SessionParams params = found.params();
        CycleFormat format = new CycleFormat(params);
        Rehearsal.of(format).once(listener::notice);
        try (Link link = links.connect(socket.localPort(), found.address(), format.bufferBytes())) {
            SlaveSession cycles = prepare(format, link, found);
            new MessageLink(link).send(ParamsPacket.write(MessageKind.START_MASTER, params));
            SessionEnd end = cycles.run(this::closingAtTurn);
            if (end == SessionEnd.CLOSED) {
                sayGoodbye(socket, found);
                long farewellEndNanos = clock.nanoTime() + FAREWELL_NANOS;
                cycles.run(() -> clock.nanoTime() - farewellEndNanos > 0);
            }
            cycles.endNotes();
            sayWhatWasTooLong(params);
            listener.sessionEnded(end);
        } finally {
            session = null;
        }
    }

    /** Everything is there before the master is told to start: no cycle comes too early. */
    private SlaveSession prepare(CycleFormat format, Link link, FoundMaster found) {
        SessionParams params = format.params();
        graph.format(new Format(params.sampleRate(), params.periodFrames()));
        SessionLatency latency = SessionLatency.of(params);
        WireBuffers buffers = ports.adapt(
                params.channels(), latency.returnFrames(), latency.sendFrames(), SessionLatency.codecFrames(params));
        DriverSide driver = new DriverSide(graph, buffers);
        boolean patient = options.masters().size() < 2 && graph.canPause();
        SlaveSession cycles = new SlaveSession(format, link, driver, patient, meters, clock);
        sessions.increment();
        longEvents.begin();
        session = params;
        notices.forget();
        sayWhatStaysSilent(format);
        sayWhatInt16Loses(format);
        sayWhatTheKernelLoses(format, link);
        listener.sessionStarting(params, found.address());
        return cycles;
    }

    private void sayWhatStaysSilent(CycleFormat format) {
        for (Stream stream : Stream.values()) {
            int carried = format.carriedChannels(stream);
            if (carried < format.audioChannels(stream)) {
                listener.notice("channels " + (carried + 1) + " to " + format.audioChannels(stream)
                        + (stream == Stream.SEND ? " from" : " to")
                        + " the master stay silent: with more than " + carried
                        + " a stock master would overrun its memory at MTU "
                        + format.params().mtu());
            }
        }
    }

    private void sayWhatInt16Loses(CycleFormat format) {
        if (format.params().encoder() == Encoder.INT16.ordinal() && !format.peerIsOurs()) {
            listener.notice("a stock netmanager hears int16, but sends nothing except silence in it");
        }
    }

    private void sayWhatTheKernelLoses(CycleFormat format, Link link) {
        String line = bufferNotice.line(format, Stream.SEND, link.kernelBuffers());
        if (line != null) {
            listener.notice(line);
        }
    }

    private void sayWhatWasTooLong(SessionParams params) {
        String line = longEvents.line("master " + params.masterHost());
        if (line != null) {
            listener.notice(line);
        }
    }

    private void sayGoodbye(DiscoverySocket socket, FoundMaster found) {
        socket.sendTo(found.manager(), ParamsPacket.write(MessageKind.KILL_MASTER, found.params()));
    }

    /** As {@link #close}, without waiting for it. Any thread. */
    void giveUp() {
        closing = true;
    }

    /** Says goodbye to the master and ends within two seconds. Twice is fine. */
    @Override
    public void close() {
        giveUp();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
