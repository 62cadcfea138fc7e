package org.wirejack.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wirejack.link.DiscoveryAddress;

/** Its thread does nothing here but close: what it does once a second is called by the test. */
class LanDirectoryTest {
    private static final Inet4Address WIRED = DiscoveryAddress.of("10.0.0.1", 1).address();
    private static final Inet4Address RADIO = DiscoveryAddress.of("10.1.0.1", 1).address();
    private static final Peer SYNTH = new Peer(List.of(WIRED), 19_000, Facts.slave("synth"));

    private final List<Inet4Address> present = new ArrayList<>(List.of(WIRED));
    private final Map<Inet4Address, FakeNode> nodes = new LinkedHashMap<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private boolean broken;
    private long nowNanos = Long.MAX_VALUE;
    private final LanDirectory directory =
            new LanDirectory(() -> List.copyOf(present), this::open, () -> nowNanos, notices::add);

    private DnsSdNode open(Inet4Address address) throws IOException {
        if (broken) {
            throw new IOException("no such device");
        }
        events.add("open " + address.getHostAddress());
        FakeNode node = new FakeNode(address);
        nodes.put(address, node);
        return node;
    }

    private final class FakeNode implements DnsSdNode {
        private final Inet4Address address;
        private final List<Peer> peers = new ArrayList<>();

        FakeNode(Inet4Address address) {
            this.address = address;
        }

        @Override
        public void publish(int port, PeerFacts facts) {
            events.add("tell " + facts.name() + " at " + port + " on " + address.getHostAddress());
        }

        @Override
        public List<Peer> found() {
            return List.copyOf(peers);
        }

        @Override
        public void close() {
            events.add("close " + address.getHostAddress());
        }
    }

    private List<String> takeEvents() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void tellsEachChangeOnceOnEveryNetwork() {
        present.add(RADIO);
        directory.publish(19_000, Facts.slave("synth"));
        directory.refresh();
        assertEquals(
                List.of(
                        "open 10.0.0.1",
                        "tell synth at 19000 on 10.0.0.1",
                        "open 10.1.0.1",
                        "tell synth at 19000 on 10.1.0.1"),
                takeEvents());
        directory.publish(19_000, Facts.slave("synth"));
        directory.refresh();
        assertEquals(List.of(), takeEvents());
        directory.publish(19_001, Facts.slave("organ"));
        directory.refresh();
        assertEquals(List.of("tell organ at 19001 on 10.0.0.1", "tell organ at 19001 on 10.1.0.1"), takeEvents());
    }

    @Test
    void networksComeAndGo() {
        directory.publish(1, Facts.slave("synth"));
        directory.refresh();
        takeEvents();
        present.clear();
        directory.refresh();
        assertEquals(List.of("close 10.0.0.1"), takeEvents());
        present.add(RADIO);
        directory.refresh();
        assertEquals(List.of("open 10.1.0.1", "tell synth at 1 on 10.1.0.1"), takeEvents());
    }

    @Test
    void aNetworkThatFailsIsToldOnceAndTriedAgain() {
        broken = true;
        directory.refresh();
        directory.refresh();
        assertEquals(List.of("mDNS on 10.0.0.1: no such device"), notices);
        broken = false;
        directory.refresh();
        assertEquals(List.of("open 10.0.0.1"), takeEvents());
    }

    @Test
    void whoIsOnTwoNetworksInTheSameWordsIsOne() {
        present.add(RADIO);
        directory.refresh();
        nodes.values().forEach(node -> node.peers.add(SYNTH));
        assertEquals(List.of(SYNTH), directory.peers());
    }

    @Test
    void everySixHoursItBeginsWithNoMemory() {
        directory.publish(1, Facts.slave("synth"));
        directory.refresh();
        nowNanos += LanDirectory.RENEW_NANOS;
        directory.refresh();
        takeEvents();
        nowNanos++;
        directory.refresh();
        assertEquals(List.of("close 10.0.0.1", "open 10.0.0.1", "tell synth at 1 on 10.0.0.1"), takeEvents());
    }

    @Test
    void leavingClosesAllAndNothingIsOpenedAnyMore() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        LanDirectory leaver = new LanDirectory(
                () -> List.of(WIRED),
                address -> new DnsSdNode() {
                    @Override
                    public void publish(int port, PeerFacts facts) {
                        events.add("tell");
                    }

                    @Override
                    public List<Peer> found() {
                        return List.of(SYNTH);
                    }

                    @Override
                    public void close() {
                        closed.countDown();
                    }
                },
                () -> nowNanos,
                notices::add);
        leaver.refresh();
        leaver.close();
        leaver.close();
        assertTrue(closed.await(30, TimeUnit.SECONDS));
        leaver.publish(1, Facts.slave("synth"));
        leaver.refresh();
        assertEquals(List.of(), events);
        assertEquals(List.of(), leaver.peers());
    }

    @Test
    void aDirectoryOfNobodyIsEmpty() {
        Directory.NONE.publish(1, Facts.manager("studio"));
        assertEquals(List.of(), Directory.NONE.peers());
        Directory.NONE.leave();
        Directory.NONE.close();
    }
}
