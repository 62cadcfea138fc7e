package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.wirejack.systemtests.lan.HostProcess;

/** A master and a slave of one side, playing with each other. */
public final class Duo implements AutoCloseable {
    public static final String NAME = "slave";
    /** What a program does at its start only shall not be measured; a Java machine compiles for some seconds. */
    private static final double SETTLING_SECONDS = 10;

    private final Stage stage;
    private final Shape shape;
    private final Master master;
    private final Slave slave;

    private Duo(Stage stage, Shape shape, Master master, Slave slave) {
        this.stage = stage;
        this.shape = shape;
        this.master = master;
        this.slave = slave;
    }

    /** Starts both; audio goes round when this returns. */
    public static Duo play(Stage stage, Side side, Shape shape) {
        return play(stage, side, shape, Map.of(), Map.of());
    }

    /** Likewise, with more in their environments. */
    public static Duo play(
            Stage stage, Side side, Shape shape, Map<String, String> ofMaster, Map<String, String> ofSlave) {
        Master master = side.ends().master(stage.master(), shape, ofMaster);
        try {
            Slave slave = side.ends().slave(stage.slave(), NAME, shape, ofSlave);
            var duo = new Duo(stage, shape, master, slave);
            duo.meet();
            return duo;
        } catch (RuntimeException | Error e) {
            master.close();
            throw e;
        }
    }

    /** Only a master. */
    public static Master master(Stage stage, Side side, Shape shape) {
        return side.ends().master(stage.master(), shape, Map.of());
    }

    /** Only a slave; nobody has waited for anything yet. */
    public static Slave slave(Stage stage, Side side, Shape shape) {
        return side.ends().slave(stage.slave(), NAME, shape, Map.of());
    }

    /** Waits until audio goes both ways, and what is done at the start only is over. */
    public static void settle(Stage stage) {
        stage.awaitAudio();
        Rest.seconds(SETTLING_SECONDS);
    }

    private void meet() {
        try {
            slave.join();
            master.takeIn(List.of(NAME), shape.channels());
            settle(stage);
        } catch (RuntimeException | Error e) {
            slave.close();
            throw e;
        }
    }

    /** Records what the slave does for so many seconds. */
    public Take take(double seconds) throws IOException {
        return stage.take(shape, seconds);
    }

    /** The master's processes. */
    public List<HostProcess> master() {
        return master.processes();
    }

    /** The slave's process. */
    public HostProcess slave() {
        return slave.process();
    }

    @Override
    public void close() {
        slave.close();
        master.close();
    }
}
