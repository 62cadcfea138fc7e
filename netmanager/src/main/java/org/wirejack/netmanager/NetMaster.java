package org.wirejack.netmanager;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wirejack.audio.ArrayClient;
import org.wirejack.audio.Direction;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.Rehearsal;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.link.SystemLinks;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/**
 * A program that is the master of one slave by itself: no server, no thread. Its caller is the clock, and runs cycles:
 *
 * <pre>{@code
 * fill(master.toSlave());
 * master.send();
 * if (master.receive() == CycleAnswer.WHOLE) {
 *     use(master.fromSlave());
 * }
 * }</pre>
 *
 * <p>One thread at a time. {@link #send} and {@link #receive} allocate nothing, and the arrays are the same ones for the
 * session's life: each audio array holds one period, full scale ±1; MIDI events are in order of time with frames counted
 * from the cycle's first.
 */
public final class NetMaster implements AutoCloseable {
    /** As long as a stock slave's silence is borne. */
    private static final long SILENCE_NANOS = 2_000_000_000L;
    /** Where periods are longer than that: so many of them. */
    private static final int SILENT_PERIODS = 3;

    private final CycleFormat format;
    private final NanoClock clock;
    private final CycleMeters meters = new CycleMeters();
    private final ArrayClient client;
    private final WireBuffers buffers;
    private final ProxySession cycles;
    private final MasterCycle cycle;
    private final float[][] toSlave;
    private final float[][] fromSlave;
    private final MidiBuffer[] midiToSlave;
    private final MidiBuffer[] midiFromSlave;
    private long lastHeardNanos;
    private long silentSinceNanos;
    private boolean closed;

    private NetMaster(SetUp setUp, NanoClock clock) {
        this.clock = clock;
        SessionParams params = setUp.handshake().params();
        format = new CycleFormat(params);
        SessionLatency latency = SessionLatency.of(params);
        client = new ArrayClient("slave", params.periodFrames());
        buffers = new WirePorts(client, WirePortNames.MASTER, Stream.SEND)
                .adapt(
                        params.channels(),
                        latency.sendFrames(),
                        latency.returnFrames(),
                        SessionLatency.codecFrames(params));
        toSlave = client.samples(Direction.INPUT);
        fromSlave = client.samples(Direction.OUTPUT);
        midiToSlave = client.events(Direction.INPUT);
        midiFromSlave = client.events(Direction.OUTPUT);
        cycles = new ProxySession(format, setUp.link(), SlaveTerms.USUAL.answerWaitPercent(), meters, clock);
        cycle = new MasterCycle(params.periodFrames(), clock);
    }

    /**
     * Listens until the first slave that fits has been set up. That one waits two seconds for its first cycle; others
     * find nobody listening any more.
     *
     * @param timeout how long to listen
     * @param notices hears what the user should read: why a slave is not taken
     * @return empty when none came in time
     * @throws IllegalArgumentException if an address is none, or the interface does not exist
     * @throws org.wirejack.link.TransportFailed if the port is in use, or the network cannot be used
     */
    public static Optional<NetMaster> open(MasterRequest request, Duration timeout, Consumer<String> notices) {
        long deadlineNanos = NanoClock.SYSTEM.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        DiscoveryAddress group = DiscoveryAddress.of(request.address(), request.port());
        String only = request.networkInterface();
        InterfaceChoice interfaces = only == null ? InterfaceChoice.all() : InterfaceChoice.of(only);
        SystemLinks links = new SystemLinks();
        Rehearsal.ALL.forEach(rehearsal -> rehearsal.once(notices));
        try (DiscoverySocket socket = DiscoverySocket.ofManager(group, interfaces)) {
            SetUp started = new SlaveSearch(request, socket, links, notices, NanoClock.SYSTEM).find(deadlineNanos);
            return Optional.ofNullable(started).map(setUp -> new NetMaster(setUp, NanoClock.SYSTEM));
        }
    }

    /** What was agreed. */
    public SessionParams session() {
        return format.params();
    }

    /** Frames that the session adds to the way there and back: what {@link #receive} gives was sent so long ago. */
    public SessionLatency latency() {
        return SessionLatency.of(format.params());
    }

    /** Samples to be sent, by channel: hold what was written last, and must be filled whole before {@link #send}. */
    public float[][] toSlave() {
        return toSlave;
    }

    /** Samples of the answer, by channel, until the next {@link #receive}. */
    public float[][] fromSlave() {
        return fromSlave;
    }

    /** Events to be sent, by port; empty again after {@link #send}. */
    public MidiBuffer[] midiToSlave() {
        return midiToSlave;
    }

    /** Events of the answer, by port, until the next {@link #receive}. */
    public MidiBuffer[] midiFromSlave() {
        return midiFromSlave;
    }

    /**
     * Whether cycles come as fast as answers do, instead of in real time: then {@link #receive} waits for the answer
     * that is due, half a second at the most. For programs without a clock.
     */
    public void freewheel(boolean freewheeling) {
        cycle.freewheel(freewheeling);
    }

    /** Begins a cycle: sends what is in the arrays. To be called once a period, and followed by {@link #receive}. */
    public void send() {
        cycle.begin();
        if (!closed && !cycles.refused()) {
            cycles.send(cycle, buffers);
        }
        for (MidiBuffer events : midiToSlave) {
            events.clear();
        }
    }

    /**
     * Ends a cycle: fills the arrays with the answer that is due. Waits for it in fast mode, a quarter of a period at the
     * most, and when freewheeling; otherwise takes what is there.
     */
    public CycleAnswer receive() {
        if (gone()) {
            buffers.silence(cycle.frames());
            return CycleAnswer.GONE;
        }
        CycleAnswer answer = cycles.receive(cycle, buffers);
        listen();
        return answer;
    }

    /** The caller may pause between cycles: silence begins with the first cycle in which nothing was heard. */
    private void listen() {
        if (cycles.heardNanos() != lastHeardNanos) {
            lastHeardNanos = cycles.heardNanos();
            silentSinceNanos = 0;
        } else if (silentSinceNanos == 0) {
            silentSinceNanos = clock.nanoTime();
        }
    }

    private boolean gone() {
        long longestNanos = Math.max(SILENCE_NANOS, SILENT_PERIODS * format.periodNanos());
        boolean silent = silentSinceNanos != 0 && clock.nanoTime() - silentSinceNanos > longestNanos;
        return closed || cycles.refused() || silent;
    }

    /** What was counted so far. Any thread. */
    public CycleReport report() {
        return meters.counters().report();
    }

    /** Lets the slave go. Between cycles; twice is fine. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            cycles.sayGoodbye(buffers);
            cycles.link().close();
            client.close();
        }
    }
}
