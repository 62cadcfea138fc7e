package org.wirejack.cli.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.option.SlaveName;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerRole;
import org.wirejack.discovery.PeerSession;
import org.wirejack.link.HostName;
import org.wirejack.netmanager.ProxyStatus;

/** What is published of a manager. */
public final class ManagerFacts {
    private final String name;
    private final String version;
    private final String host = HostName.local();

    /** @param name to be published under; null: the host's without its domain */
    public ManagerFacts(@Nullable String name, String version) {
        this.name = SlaveName.orHost(name);
        this.version = version;
    }

    public String name() {
        return name;
    }

    /** @param httpPort of its live view; 0: none for others */
    public PeerFacts of(Format format, List<ProxyStatus> proxies, int httpPort) {
        int online = (int) proxies.stream().filter(ProxyStatus::online).count();
        return new PeerFacts(
                PeerRole.MANAGER,
                name,
                host,
                online > 0 ? "serving" : "listening",
                "",
                online,
                PeerSession.ofManager(format.sampleRate(), format.periodFrames()),
                version,
                httpPort);
    }
}
