package org.wirejack.cli;

import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.text.Figures;
import org.wirejack.cli.text.SessionText;
import org.wirejack.netdriver.SessionEnd;
import org.wirejack.netdriver.SlaveListener;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.wire.SessionParams;

/** Puts the loads into each session, and says what becomes of the search for a master. */
final class SlaveTalk implements SlaveListener {
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final String name;
    private final MeetingPoint meetingPoint;
    private final Consumer<SessionParams> sessions;
    private final Consumer<String> lines;
    private final NanoClock clock;
    private Consumer<RealtimeOutcome> cycleThread = SlaveListener.super::cycleThread;
    private boolean searching;
    private boolean lost;
    private long searchNanos;
    private long hintDueNanos;
    private boolean hintWanted;
    private volatile @Nullable String masterAddress;

    /** @param sessions told of each before its first cycle */
    SlaveTalk(
            String name,
            MeetingPoint meetingPoint,
            Consumer<SessionParams> sessions,
            Consumer<String> lines,
            NanoClock clock) {
        this.name = name;
        this.meetingPoint = meetingPoint;
        this.sessions = sessions;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public synchronized void searching() {
        if (searching) {
            return;
        }
        searching = true;
        searchNanos = clock.nanoTime();
        lines.accept("searching for a master at " + place() + ", as '" + name + "'");
        hintDueNanos = clock.nanoTime() + PATIENCE_NANOS;
        hintWanted = true;
    }

    @Override
    public void sessionStarting(SessionParams params, InetSocketAddress master) {
        String since = searchEnded();
        masterAddress = master.getAddress().getHostAddress();
        sessions.accept(params);
        lines.accept("found master " + params.masterHost() + " ("
                + master.getAddress().getHostAddress() + "): " + SessionText.full(params) + since);
    }

    @Override
    public void sessionEnded(SessionEnd end) {
        lost = end != SessionEnd.CLOSED;
        if (lost) {
            lines.accept("lost: " + end.words());
        }
    }

    /**
     * @param setUp called by the driver's thread with what the system said to its wish for a real-time priority, instead of
     *     saying it
     */
    void cycleThreadsSetUp(Consumer<RealtimeOutcome> setUp) {
        cycleThread = setUp;
    }

    @Override
    public void cycleThread(RealtimeOutcome realtime) {
        cycleThread.accept(realtime);
    }

    @Override
    public void notice(String line) {
        lines.accept(line);
    }

    /** Of the last session's master; null before there was one. Any thread. */
    @Nullable
    String masterAddress() {
        return masterAddress;
    }

    /** Says once per search, when it has taken long, what may be wrong. */
    synchronized void hintWhenLate() {
        if (hintWanted && clock.nanoTime() - hintDueNanos >= 0) {
            hintWanted = false;
            lines.accept(
                    "still no master: does one listen at the same address and port (" + meetingPoint.address() + ":"
                            + meetingPoint.port() + "), does a firewall let UDP through,"
                            + " and is this the right network interface (--interface)?");
        }
    }

    /** @return how long it took since a master was lost, to be added to a line */
    private synchronized String searchEnded() {
        searching = false;
        hintWanted = false;
        return lost ? ", " + Figures.millis(clock.nanoTime() - searchNanos) + " after the loss" : "";
    }

    private String place() {
        return meetingPoint.networkInterface() == null ? meetingPoint + " on all interfaces" : meetingPoint.toString();
    }
}
