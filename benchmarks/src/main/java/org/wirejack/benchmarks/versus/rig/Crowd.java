package org.wirejack.benchmarks.versus.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wirejack.systemtests.JavaProgram;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.scale.LightSlaves;

/**
 * Many slaves of ours on one host that answer every cycle and do nothing else: the same for every side's master, in its own
 * layout.
 */
public final class Crowd implements AutoCloseable {
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:+UseSerialGC", "-Xmx64m", "--enable-native-access=ALL-UNNAMED");

    private final Host master;
    private final Host host;
    private final List<HostProcess> programs = new ArrayList<>();

    private Crowd(Host master, Host host) {
        this.master = master;
        this.host = host;
    }

    /** None so far. */
    public static Crowd on(Stage stage) {
        return new Crowd(stage.master(), stage.crowd());
    }

    /** Starts so many more, stereo each way; returns when all play with the master. */
    public void join(Master server, int slaves) {
        String prefix = "light-" + programs.size() + "-";
        HostProcess program = host.start(JavaProgram.command(
                JVM_OPTIONS, LightSlaves.class.getName(), List.of(Integer.toString(slaves), master.address(), prefix)));
        programs.add(program);
        program.awaitLine("^joined " + slaves);
        List<String> names = IntStream.rangeClosed(1, slaves)
                .mapToObj(slave -> prefix + slave)
                .toList();
        server.takeIn(names, LightSlaves.CHANNELS);
    }

    @Override
    public void close() {
        programs.forEach(HostProcess::close);
    }
}
