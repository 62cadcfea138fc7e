package org.wirejack.systemtests.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** One session's packets of one way: decides the fate of each. */
final class Flow {
    private static final ByteBuffer DATA = ByteBuffer.wrap("header".getBytes(StandardCharsets.US_ASCII));

    private final Plan plan;
    private final Outlet outlet;
    private final Random fate;
    private final Random damage;
    private long lastDueNanos = Long.MIN_VALUE;

    /**
     * What the flows of one way have in common.
     *
     * @param rules what to do with data packets
     * @param way which way they go
     * @param tally what was done
     * @param line where they wait
     */
    record Plan(RelayRules rules, Way way, Tally tally, DelayLine line) {
        boolean applies() {
            return rules.ways().contains(way);
        }
    }

    Flow(Plan plan, Outlet outlet) {
        this.plan = plan;
        this.outlet = outlet;
        this.fate = new Random(plan.rules.seed() * 2 + plan.way.ordinal());
        this.damage = new Random(~fate.nextLong());
    }

    /** Takes a copy of the packet, which goes out when, and as often as, the rules say. */
    void pass(ByteBuffer packet, long nowNanos) {
        ByteBuffer copy = ByteBuffer.allocate(packet.remaining()).put(packet).flip();
        if (!isData(copy)) {
            outlet.send(copy);
            return;
        }
        plan.tally.addPacket();
        if (plan.applies()) {
            passData(copy, nowNanos);
        } else {
            outlet.send(copy);
        }
    }

    private void passData(ByteBuffer packet, long nowNanos) {
        long dueNanos = nextDueNanos(nowNanos);
        // Every chance is drawn for every packet, so that one rule does not change whom another one hits.
        boolean drop = befalls(Fault.DROP);
        boolean reorder = befalls(Fault.REORDER);
        boolean duplicate = befalls(Fault.DUPLICATE);
        boolean corrupt = befalls(Fault.CORRUPT);
        boolean truncate = befalls(Fault.TRUNCATE);
        if (count(Fault.DROP, drop)) {
            return;
        }
        if (count(Fault.CORRUPT, corrupt)) {
            corrupt(packet);
        }
        if (count(Fault.TRUNCATE, truncate)) {
            packet.limit(damage.nextInt(packet.limit()));
        }
        if (count(Fault.REORDER, reorder)) {
            dueNanos += plan.rules.delay().holdMicros() * 1000L;
        }
        if (count(Fault.DUPLICATE, duplicate)) {
            plan.line.add(dueNanos, packet, outlet);
        }
        plan.line.add(dueNanos, packet, outlet);
    }

    private long nextDueNanos(long nowNanos) {
        RelayRules.Delay delay = plan.rules.delay();
        long jitterNanos = (long) (fate.nextDouble() * delay.jitterMicros() * 1000);
        lastDueNanos = Math.max(lastDueNanos, nowNanos + delay.fixedMicros() * 1000L + jitterNanos);
        return lastDueNanos;
    }

    private boolean befalls(Fault fault) {
        return fate.nextInt(1000) < plan.rules.permille(fault);
    }

    private boolean count(Fault fault, boolean befell) {
        if (befell) {
            plan.tally.add(fault);
        }
        return befell;
    }

    private void corrupt(ByteBuffer packet) {
        int at = damage.nextInt(packet.limit());
        int change = 1 + damage.nextInt(255);
        packet.put(at, (byte) (packet.get(at) ^ change));
    }

    private static boolean isData(ByteBuffer packet) {
        return packet.remaining() >= DATA.remaining()
                && packet.slice(0, DATA.remaining()).equals(DATA);
    }
}
