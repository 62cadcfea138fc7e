package org.wirejack.cli.doctor.peer;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.wirejack.cli.doctor.lan.DoctorMessage;
import org.wirejack.cli.doctor.lan.DoctorMessage.Kind;
import org.wirejack.link.Arrival;
import org.wirejack.link.DiscoverySocket;

/** Answers other hosts' doctors, on the port and the group of a manager and in its place. Control thread. */
public final class Answerer {
    private final DiscoverySocket socket;

    public Answerer(DiscoverySocket socket) {
        this.socket = socket;
    }

    /** Answers one message, if one comes in time. Never longer than it was asked, so that nobody is flooded by it. */
    public void answer(long timeoutMillis) {
        Arrival arrival = socket.receive(timeoutMillis);
        if (arrival == null) {
            return;
        }
        byte[] bytes = arrival.datagram().toArray(ValueLayout.JAVA_BYTE);
        DoctorMessage.read(bytes).ifPresent(message -> {
            switch (message.kind()) {
                case ASK -> socket.sendTo(arrival.source(), written(Kind.ANSWER, message.number(), bytes.length));
                case CALL -> socket.announce(written(Kind.CALLED, message.number(), DoctorMessage.LEAST_BYTES));
                case ANSWER, CALLED -> {}
            }
        });
    }

    private static MemorySegment written(Kind kind, long number, int bytes) {
        return MemorySegment.ofArray(new DoctorMessage(kind, number).write(bytes));
    }
}
