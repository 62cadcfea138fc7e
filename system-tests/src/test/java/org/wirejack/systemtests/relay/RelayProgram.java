package org.wirejack.systemtests.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.wirejack.systemtests.lan.Command;

/** The relay's main: runs until SIGTERM, then prints what it did. */
public final class RelayProgram {
    private static final long END_MILLIS = 2000;
    /** Below jackd's 10. */
    private static final String PRIORITY = "5";

    private RelayProgram() {}

    /** Arguments: the master's address, then {@link RelayRules#toArguments()}. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        RelayRules rules = RelayRules.parse(words.subList(1, words.size()));
        var line = new DelayLine();
        var toSlave = new Flow.Plan(rules, Way.TO_SLAVE, new Tally(), line);
        var toMaster = new Flow.Plan(rules, Way.TO_MASTER, new Tally(), line);
        var loop = new RelayLoop(line);
        endAtSignal(loop, Thread.currentThread());
        new PortPairs(loop, new InetSocketAddress(words.getFirst(), PortPairs.PORT), toSlave, toMaster).open();
        runInRealTime();
        System.out.println("ready");
        loop.run();
        System.out.println(Way.TO_SLAVE + " " + toSlave.tally());
        System.out.println(Way.TO_MASTER + " " + toMaster.tally());
    }

    /** A network is never short of processor time. Only this thread: the JVM's own may compile for long. */
    private static void runInRealTime() throws IOException {
        String thread = Path.of("/proc/thread-self").toRealPath().getFileName().toString();
        Command.Result result =
                Command.of("chrt", "--rr", "--pid", PRIORITY, thread).run();
        if (!result.succeeded()) {
            System.out.println("runs without real-time priority: " + result);
        }
    }

    private static void endAtSignal(RelayLoop loop, Thread mainThread) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            loop.end();
            try {
                mainThread.join(END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
