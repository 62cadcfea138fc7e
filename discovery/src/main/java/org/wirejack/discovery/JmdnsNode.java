package org.wirejack.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.jspecify.annotations.Nullable;

/** {@link DnsSdNode} by jmdns; the only class that knows it. */
final class JmdnsNode implements DnsSdNode {
    private static final String TYPE = "_netjack2._udp.local.";
    /** Whoever makes peers up finds the memory bounded. */
    private static final int MAX_PEERS = 1000;

    private final JmDNS jmdns;
    private final Map<String, Peer> found = new ConcurrentHashMap<>();
    private @Nullable ServiceInfo published;

    /** @param browsing whether others are looked for */
    JmdnsNode(Inet4Address address, boolean browsing) throws IOException {
        jmdns = JmDNS.create(address);
        if (browsing) {
            jmdns.addServiceListener(TYPE, new Listener());
        }
    }

    @Override
    public void publish(int port, PeerFacts facts) {
        Map<String, String> text = PeerText.write(facts);
        if (published != null && published.getPort() == port) {
            published.setText(text);
            return;
        }
        ServiceInfo info = ServiceInfo.create(TYPE, instance(facts), port, 0, 0, text);
        try {
            jmdns.unregisterAllServices();
            jmdns.registerService(info);
            published = info;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One host may have a manager and slaves of the same name. */
    private static String instance(PeerFacts facts) {
        return facts.name() + " " + facts.role().word() + " on " + facts.host();
    }

    @Override
    public List<Peer> found() {
        return List.copyOf(found.values());
    }

    @Override
    public void close() {
        try {
            jmdns.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On jmdns' threads. */
    private final class Listener implements ServiceListener {
        @Override
        public void serviceAdded(ServiceEvent event) {
            // Its facts are asked for, and come by serviceResolved.
            jmdns.requestServiceInfo(event.getType(), event.getName());
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            found.remove(event.getName());
        }

        /** Perhaps twice, and without facts at first. */
        @Override
        public void serviceResolved(ServiceEvent event) {
            ServiceInfo info = event.getInfo();
            if (found.size() < MAX_PEERS) {
                PeerText.read(textOf(info))
                        .map(facts -> new Peer(List.of(info.getInet4Addresses()), info.getPort(), facts))
                        .ifPresent(peer -> found.put(event.getName(), peer));
            }
        }

        private static Map<String, String> textOf(ServiceInfo info) {
            Map<String, String> text = new HashMap<>();
            for (String key : Collections.list(info.getPropertyNames())) {
                String value = info.getPropertyString(key);
                if (value != null) {
                    text.put(key, value);
                }
            }
            return text;
        }
    }
}
