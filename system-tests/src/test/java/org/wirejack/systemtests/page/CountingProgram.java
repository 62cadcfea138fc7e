package org.wirejack.systemtests.page;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wirejack.cli.Main;

/** Our own program, which says for each line of its input how many bytes its cycle threads have taken so far. */
final class CountingProgram {
    private static final List<String> CYCLE_THREADS = List.of("net-driver", "wirejack-timer");

    private CountingProgram() {}

    static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("counting").start(CountingProgram::answer);
        Main.main(arguments);
    }

    private static void answer() {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            while (input.readLine() != null) {
                System.out.println("allocated " + bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> CYCLE_THREADS.contains(thread.getName()))
                .mapToLong(Thread::threadId)
                .toArray();
        if (ids.length != 1) {
            throw new IllegalStateException(ids.length + " cycle threads");
        }
        return threads.getThreadAllocatedBytes(ids[0]);
    }
}
