package org.wirejack.benchmarks.versus.rig;

import java.util.List;
import java.util.Map;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/** jackd on both ends, with the real-time priority that ours has. */
final class StockEnds implements Ends {
    private static final String PRIORITY = "-P60";

    @Override
    public Master master(Host host, Shape shape, Map<String, String> environment) {
        JackServer jackd = dummy(host, shape);
        jackd.load("netmanager", "");
        return new StockMaster(jackd);
    }

    /** jackd with a clock of its own. */
    static JackServer dummy(Host host, Shape shape) {
        return JackServer.on(host).option(PRIORITY).dummy(Shape.RATE_HZ, shape.periodFrames());
    }

    /** The server's name is the slave's, so that there may be some on one host. */
    @Override
    public Slave slave(Host host, String name, Shape shape, Map<String, String> environment) {
        String channels = Integer.toString(shape.channels());
        String latency = Integer.toString(shape.latencyCycles());
        JackServer jackd = JackServer.on(host)
                .named(name)
                .option(PRIORITY)
                .sync()
                .net("-n", name, "-C", channels, "-P", channels, "-l", latency);
        return new StockSlave(jackd, shape.channels());
    }

    private record StockMaster(JackServer jackd) implements Master {
        @Override
        public List<HostProcess> processes() {
            return List.of(jackd.process());
        }

        @Override
        public void takeIn(List<String> slaves, int channels) {
            for (String slave : slaves) {
                jackd.awaitPort(slave + ":from_slave_" + channels);
                new Cables(jackd).plug(slave + ":from_slave_", slave + ":to_slave_", channels);
            }
        }

        @Override
        public void close() {
            jackd.close();
        }
    }

    private record StockSlave(JackServer jackd, int channels) implements Slave {
        @Override
        public HostProcess process() {
            return jackd.process();
        }

        @Override
        public void join() {
            jackd.awaitPort("system:playback_" + channels);
            new Cables(jackd).plug("system:capture_", "system:playback_", channels);
        }

        @Override
        public void close() {
            jackd.close();
        }
    }
}
