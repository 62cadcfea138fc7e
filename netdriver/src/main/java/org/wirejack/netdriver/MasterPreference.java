package org.wirejack.netdriver;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.session.MasterName;

/**
 * Which masters a slave calls in one search, and which it joins: those of its list, the first at once, each further one
 * when those before it had their turn alone. An empty list is any master. Pure; the driver's thread.
 *
 * <p>A name is called by unicast where its address is known, so that the other masters in the group hear nothing of it;
 * and in the group as well, seldom then, because what is known may be out of date.
 */
final class MasterPreference {
    /** Two announcements: one of them may get lost, and the second master is joined within a second of the first's loss. */
    static final long TURN_NANOS = 600_000_000L;
    /** Of a name whose address is known, so many announcements go there before one goes to the group too. */
    static final int GROUP_EVERY = 4;

    private final List<WantedMaster> wanted;
    private final MasterNames names;
    private final int usualPort;
    private final long startNanos;
    private int announcements;

    /** @param usualPort of masters that are called at the usual place */
    MasterPreference(List<WantedMaster> wanted, MasterNames names, int usualPort, long startNanos) {
        this.wanted = wanted;
        this.names = names;
        this.usualPort = usualPort;
        this.startNanos = startNanos;
    }

    /** The announcements that are due now. */
    List<MasterCall> calls(long nowNanos) {
        if (wanted.isEmpty()) {
            return List.of(MasterCall.TO_ANYBODY);
        }
        List<MasterCall> calls = new ArrayList<>();
        inTurn(nowNanos).forEach(master -> addCalls(master, calls));
        announcements++;
        return calls;
    }

    private void addCalls(WantedMaster master, List<MasterCall> calls) {
        switch (master) {
            case WantedMaster.At at -> calls.add(new MasterCall(at.place(), ""));
            case WantedMaster.Named named -> addCalls(named.name(), calls);
        }
    }

    private void addCalls(String name, List<MasterCall> calls) {
        List<DiscoveryAddress> known = names.addresses(name);
        known.forEach(place -> calls.add(new MasterCall(place, "")));
        if (known.isEmpty() || announcements % GROUP_EVERY == GROUP_EVERY - 1) {
            calls.add(new MasterCall(null, name));
        }
    }

    private List<WantedMaster> inTurn(long nowNanos) {
        long turns = 1 + (nowNanos - startNanos) / TURN_NANOS;
        return wanted.subList(0, (int) Math.min(turns, wanted.size()));
    }

    /** Whether a master that sets us up now is to be joined. */
    boolean accepts(String masterHost, InetSocketAddress source, long nowNanos) {
        return wanted.isEmpty() || inTurn(nowNanos).stream().anyMatch(master -> isMaster(master, masterHost, source));
    }

    /** Whether it will be, when its turn comes. */
    boolean wants(String masterHost, InetSocketAddress source) {
        return wanted.isEmpty() || wanted.stream().anyMatch(master -> isMaster(master, masterHost, source));
    }

    private boolean isMaster(WantedMaster master, String host, InetSocketAddress source) {
        boolean named = master instanceof WantedMaster.Named wish && MasterName.names(wish.name(), host);
        return named || placeOf(source, placesOf(master)) != null;
    }

    /** The port at which the manager of a master at that address listens. */
    int managerPort(InetSocketAddress source) {
        for (WantedMaster master : wanted) {
            DiscoveryAddress place = placeOf(source, placesOf(master));
            if (place != null) {
                return place.port();
            }
        }
        return usualPort;
    }

    private List<DiscoveryAddress> placesOf(WantedMaster master) {
        return switch (master) {
            case WantedMaster.At at -> List.of(at.place());
            case WantedMaster.Named named -> names.addresses(named.name());
        };
    }

    private static @Nullable DiscoveryAddress placeOf(InetSocketAddress source, List<DiscoveryAddress> places) {
        return places.stream()
                .filter(place -> place.address().equals(source.getAddress()))
                .findFirst()
                .orElse(null);
    }
}
