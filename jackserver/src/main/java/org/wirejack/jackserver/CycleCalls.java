package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * The functions of libjack that a cycle calls, as they are; handles and buffers are addresses. None of them waits or calls
 * back, so that they are called without leaving the JVM's state: 0.1 us each, nothing allocated. Cycle thread.
 */
final class CycleCalls {
    private static final Linker.Option AT_ONCE = Linker.Option.critical(false);

    private static final MethodHandle PORT_BUFFER =
            bind("jack_port_get_buffer", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT));
    private static final MethodHandle PORT_CONNECTED =
            bind("jack_port_connected", FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
    private static final MethodHandle TRANSPORT_QUERY =
            bind("jack_transport_query", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle EVENT_COUNT =
            bind("jack_midi_get_event_count", FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
    private static final MethodHandle EVENT =
            bind("jack_midi_event_get", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
    private static final MethodHandle CLEAR = bind("jack_midi_clear_buffer", FunctionDescriptor.ofVoid(JAVA_LONG));
    private static final MethodHandle ROOM =
            bind("jack_midi_max_event_size", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));
    private static final MethodHandle RESERVE =
            bind("jack_midi_event_reserve", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG));

    private CycleCalls() {}

    private static MethodHandle bind(String function, FunctionDescriptor shape) {
        return Libjack.bind(function, shape, AT_ONCE);
    }

    /** A port's samples or events in this cycle; 0 if there are none. */
    static long portBuffer(long port, int frames) {
        try {
            return (long) PORT_BUFFER.invokeExact(port, frames);
        } catch (Throwable e) {
            throw new LinkageError("jack_port_get_buffer", e);
        }
    }

    static boolean portConnected(long port) {
        try {
            return (int) PORT_CONNECTED.invokeExact(port) != 0;
        } catch (Throwable e) {
            throw new LinkageError("jack_port_connected", e);
        }
    }

    /** Fills a {@code jack_position_t}, and gives the transport's state. */
    static int transportQuery(long client, long position) {
        try {
            return (int) TRANSPORT_QUERY.invokeExact(client, position);
        } catch (Throwable e) {
            throw new LinkageError("jack_transport_query", e);
        }
    }

    static int eventCount(long buffer) {
        try {
            return (int) EVENT_COUNT.invokeExact(buffer);
        } catch (Throwable e) {
            throw new LinkageError("jack_midi_get_event_count", e);
        }
    }

    /** @return whether there is such an event */
    static boolean event(long event, long buffer, int index) {
        try {
            return (int) EVENT.invokeExact(event, buffer, index) == 0;
        } catch (Throwable e) {
            throw new LinkageError("jack_midi_event_get", e);
        }
    }

    static void clear(long buffer) {
        try {
            CLEAR.invokeExact(buffer);
        } catch (Throwable e) {
            throw new LinkageError("jack_midi_clear_buffer", e);
        }
    }

    /** Bytes of the longest event that there still is room for. */
    static long room(long buffer) {
        try {
            return (long) ROOM.invokeExact(buffer);
        } catch (Throwable e) {
            throw new LinkageError("jack_midi_max_event_size", e);
        }
    }

    /** Room for an event's bytes; 0 if there is none, or the events are out of order. */
    static long reserve(long buffer, int frame, long bytes) {
        try {
            return (long) RESERVE.invokeExact(buffer, frame, bytes);
        } catch (Throwable e) {
            throw new LinkageError("jack_midi_event_reserve", e);
        }
    }
}
