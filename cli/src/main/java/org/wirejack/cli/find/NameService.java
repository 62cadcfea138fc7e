package org.wirejack.cli.find;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wirejack.discovery.Directory;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerRole;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.netdriver.MasterNames;
import org.wirejack.netdriver.WantedMaster;
import org.wirejack.session.MasterName;

/**
 * Where masters of some name listen: by what is published on the LAN, and by the system's own name service, which may take
 * long and is asked by a thread of its own.
 */
public final class NameService implements MasterNames, AutoCloseable {
    private static final long ASK_AGAIN_MILLIS = 10_000;

    /** Asks for a host's addresses, and may take its time. */
    interface Resolver {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final Directory directory;
    private final Resolver resolver;
    private final int usualPort;
    private final List<String> asked;
    private final Map<String, List<DiscoveryAddress>> resolved = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofVirtual().name("master-names").unstarted(this::askForAll);

    NameService(Directory directory, Resolver resolver, List<WantedMaster> wanted, int usualPort) {
        this.directory = directory;
        this.resolver = resolver;
        this.usualPort = usualPort;
        asked = wanted.stream()
                .filter(WantedMaster.Named.class::isInstance)
                .map(WantedMaster::toString)
                .toList();
    }

    /** Begins to ask for these masters' names. */
    public static NameService of(Directory directory, List<WantedMaster> wanted, int usualPort) {
        NameService names = new NameService(directory, InetAddress::getAllByName, wanted, usualPort);
        names.thread.start();
        return names;
    }

    @Override
    public List<DiscoveryAddress> addresses(String name) {
        Stream<DiscoveryAddress> published = directory.peers().stream()
                .filter(peer -> isMaster(peer.facts(), name))
                .flatMap(NameService::placesOf);
        return Stream.concat(published, resolved.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
    }

    private static boolean isMaster(PeerFacts facts, String name) {
        return facts.role() == PeerRole.MANAGER
                && (facts.name().equalsIgnoreCase(name) || MasterName.names(name, facts.host()));
    }

    private static Stream<DiscoveryAddress> placesOf(Peer peer) {
        return peer.port() > 0
                ? peer.addresses().stream().map(address -> new DiscoveryAddress(address, peer.port()))
                : Stream.empty();
    }

    private void askForAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                asked.forEach(this::ask);
                Thread.sleep(ASK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was known of a name stays when the name service fails for once. */
    void ask(String name) {
        try {
            resolved.put(
                    name,
                    Stream.of(resolver.addresses(name))
                            .filter(Inet4Address.class::isInstance)
                            .map(address -> new DiscoveryAddress((Inet4Address) address, usualPort))
                            .toList());
        } catch (UnknownHostException unknownYet) {
            resolved.putIfAbsent(name, List.of());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
