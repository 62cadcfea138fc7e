package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The functions of libjack that make and end a client of ours, as they are; handles are addresses, and failures are what
 * JACK returns. Control threads.
 */
final class ClientCalls {
    private static final MethodHandle OPEN = Libjack.bind(
            "jack_client_open",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT, ADDRESS),
            Linker.Option.firstVariadicArg(3));
    private static final MethodHandle CLOSE = onClient("jack_client_close");
    private static final MethodHandle ACTIVATE = onClient("jack_activate");
    private static final MethodHandle SAMPLE_RATE = onClient("jack_get_sample_rate");
    private static final MethodHandle BUFFER_SIZE = onClient("jack_get_buffer_size");
    private static final MethodHandle RECOMPUTE = onClient("jack_recompute_total_latencies");
    private static final MethodHandle NAME =
            Libjack.bind("jack_get_client_name", FunctionDescriptor.of(ADDRESS, JAVA_LONG));
    private static final MethodHandle REGISTER = Libjack.bind(
            "jack_port_register", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle UNREGISTER =
            Libjack.bind("jack_port_unregister", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle PORT_ID =
            Libjack.bind("jack_port_uuid", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));
    private static final MethodHandle SET_PROPERTY = Libjack.bind(
            "jack_set_property", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle GET_LATENCY =
            Libjack.bind("jack_port_get_latency_range", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_INT, ADDRESS));
    private static final MethodHandle SET_LATENCY =
            Libjack.bind("jack_port_set_latency_range", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_INT, ADDRESS));

    private ClientCalls() {}

    private static MethodHandle onClient(String function) {
        return Libjack.bind(function, FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
    }

    /** @return 0, with the reasons' bits in {@code status}, if there is none to be had */
    static long open(String name, int options, MemorySegment status) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) OPEN.invokeExact(arena.allocateFrom(name), options, status);
        } catch (Throwable e) {
            throw new LinkageError("jack_client_open", e);
        }
    }

    static int close(long client) {
        return call(CLOSE, "jack_client_close", client);
    }

    static int activate(long client) {
        return call(ACTIVATE, "jack_activate", client);
    }

    static int sampleRate(long client) {
        return call(SAMPLE_RATE, "jack_get_sample_rate", client);
    }

    static int bufferSize(long client) {
        return call(BUFFER_SIZE, "jack_get_buffer_size", client);
    }

    static int recomputeLatencies(long client) {
        return call(RECOMPUTE, "jack_recompute_total_latencies", client);
    }

    private static int call(MethodHandle function, String name, long client) {
        try {
            return (int) function.invokeExact(client);
        } catch (Throwable e) {
            throw new LinkageError(name, e);
        }
    }

    static String name(long client) {
        try {
            return ((MemorySegment) NAME.invokeExact(client))
                    .reinterpret(Integer.MAX_VALUE)
                    .getString(0);
        } catch (Throwable e) {
            throw new LinkageError("jack_get_client_name", e);
        }
    }

    /** @return 0 if the server will not have it */
    static long register(long client, String name, String type, long flags) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) REGISTER.invokeExact(client, arena.allocateFrom(name), arena.allocateFrom(type), flags, 0L);
        } catch (Throwable e) {
            throw new LinkageError("jack_port_register", e);
        }
    }

    static int unregister(long client, long port) {
        try {
            return (int) UNREGISTER.invokeExact(client, port);
        } catch (Throwable e) {
            throw new LinkageError("jack_port_unregister", e);
        }
    }

    static long portId(long port) {
        try {
            return (long) PORT_ID.invokeExact(port);
        } catch (Throwable e) {
            throw new LinkageError("jack_port_uuid", e);
        }
    }

    /** Sets a metadatum of a port or client. */
    static int setProperty(long client, long subject, String key, String value, String type) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) SET_PROPERTY.invokeExact(
                    client, subject, arena.allocateFrom(key), arena.allocateFrom(value), arena.allocateFrom(type));
        } catch (Throwable e) {
            throw new LinkageError("jack_set_property", e);
        }
    }

    /** @param range 32 bits shortest, 32 bits longest, in frames */
    static void getLatency(long port, int mode, MemorySegment range) {
        try {
            GET_LATENCY.invokeExact(port, mode, range);
        } catch (Throwable e) {
            throw new LinkageError("jack_port_get_latency_range", e);
        }
    }

    /** As {@link #getLatency}; in the latency callback only. */
    static void setLatency(long port, int mode, MemorySegment range) {
        try {
            SET_LATENCY.invokeExact(port, mode, range);
        } catch (Throwable e) {
            throw new LinkageError("jack_port_set_latency_range", e);
        }
    }
}
