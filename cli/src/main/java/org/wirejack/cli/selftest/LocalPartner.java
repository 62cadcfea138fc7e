package org.wirejack.cli.selftest;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.demo.DemoPlan;
import org.wirejack.cli.demo.Program;
import org.wirejack.cli.demo.SlaveArguments;
import org.wirejack.cli.demo.SlaveProcess;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.Timing;
import org.wirejack.cli.tape.TestSignal;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.Wire;

/** A slave in another process of this machine that sends back what it gets. */
final class LocalPartner implements Partner {
    private static final String LOAD = "thru";

    private final SlaveProcess process;

    /** @param notices hears what goes wrong there, on a thread of its own */
    LocalPartner(
            TestPlan plan, Timing timing, MeetingPoint point, int priority, StopSignal stop, Consumer<String> notices) {
        process = new SlaveProcess(
                SlaveArguments.of(asDemo(plan, timing), point, priority), stop, line -> pass(line, notices));
    }

    private static DemoPlan asDemo(TestPlan plan, Timing timing) {
        return new DemoPlan(
                new Program.Generated(new TestSignal(plan.channels(), plan.frames()), "test signal"),
                plan.format(),
                LOAD,
                LoadSpec.parse(LOAD),
                timing,
                Wire.DEFAULT_MTU,
                true,
                Path.of(""),
                Encoding.FLOAT);
    }

    private static void pass(String line, Consumer<String> notices) {
        if (line.startsWith("wirejack: ")) {
            notices.accept("slave: " + line);
        }
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    /** Nobody else is on the loopback interface at a port that was free. */
    @Override
    public boolean isAt(InetAddress address) {
        return address.isLoopbackAddress();
    }

    @Override
    public void close() {
        process.close();
    }
}
