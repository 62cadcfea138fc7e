package org.wirejack.examples;

import java.io.IOException;
import java.util.Optional;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;

/** What is the same in all examples that are slaves: open, say so, run until Enter. */
final class RunningSlave {
    private RunningSlave() {}

    static void untilEnter(SlaveRequest request, SlaveProgram program) throws IOException {
        System.out.println("searching for a master");
        Optional<NetSlave> found =
                NetSlave.open(request.options(), program, MeetingPoint.PATIENCE, System.err::println);
        if (found.isEmpty()) {
            System.out.println("no master was found");
            return;
        }
        try (NetSlave slave = found.get()) {
            System.out.println("running in the cycles of " + slave.status().session() + "; Enter ends");
            System.in.read();
            System.out.println(slave.status().cycles());
        }
    }
}
