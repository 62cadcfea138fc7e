package org.wirejack.systemtests.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** A running {@code wirejack manager} on a host's JACK server. */
final class OurManager implements AutoCloseable {
    private final HostProcess process;

    private OurManager(HostProcess process) {
        this.process = process;
    }

    /** Starts it, with more options; slaves are heard when this returns. */
    static OurManager onJack(Host host, String... options) {
        var words = new ArrayList<>(List.of("manager", "--server", "jack"));
        words.addAll(List.of(options));
        if (!words.contains("--patches")) {
            words.add("--no-patches");
        }
        var manager = new OurManager(Wirejack.start(host, words.toArray(String[]::new)));
        manager.awaitListening(0);
        return manager;
    }

    HostProcess process() {
        return process;
    }

    /** Lines so far. */
    int mark() {
        return process.lines().size();
    }

    void awaitListening(int fromLine) {
        process.awaitLine("^listening .* for the JACK server", fromLine);
    }

    void awaitSlave(String name, int fromLine) {
        process.awaitLine("^connected " + Pattern.quote(name) + " ", fromLine);
    }

    /** Ends it as Ctrl-C does. */
    void stop() {
        process.signal(Signal.INT);
        process.awaitExit();
    }

    @Override
    public void close() {
        process.close();
    }
}
