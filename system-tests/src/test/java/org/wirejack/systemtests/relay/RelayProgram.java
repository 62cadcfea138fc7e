package org.wirejack.systemtests.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** The relay's main: runs until SIGTERM, then prints what it did. */
public final class RelayProgram {
    private static final long END_MILLIS = 2000;

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
        System.out.println("ready");
        loop.run();
        System.out.println(Way.TO_SLAVE + " " + toSlave.tally());
        System.out.println(Way.TO_MASTER + " " + toMaster.tally());
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
