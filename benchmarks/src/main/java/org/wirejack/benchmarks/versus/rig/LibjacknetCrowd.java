package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** A crowd of stock slaves without a server, one process each. */
record LibjacknetCrowd(Host host, TestClients programs, List<HostProcess> slaves) implements Crowd {
    static LibjacknetCrowd on(Stage stage) throws IOException {
        return new LibjacknetCrowd(stage.crowd(), TestClients.compileInto(stage.folder()), new ArrayList<>());
    }

    @Override
    public void join(Master master, int more) {
        for (int i = 0; i < more; i++) {
            String name = "s" + (slaves.size() + 1);
            slaves.add(programs.floatSlave(host, name, CHANNELS, LATENCY_CYCLES));
            master.takeIn(List.of(host.name() + "_" + name), CHANNELS);
        }
    }

    @Override
    public void close() {
        slaves.forEach(slave -> slave.signal(Signal.KILL));
        slaves.forEach(HostProcess::close);
    }
}
