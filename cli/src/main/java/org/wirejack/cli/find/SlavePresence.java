package org.wirejack.cli.find;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.discovery.Directory;
import org.wirejack.netdriver.MasterNames;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.netdriver.WantedMaster;
import org.wirejack.wire.SessionParams;

/** A slave as the LAN sees it: what is published of it, and where it finds the masters that it was told to join. */
public final class SlavePresence implements AutoCloseable {
    private final Directory directory;
    private final NameService names;
    private final SlaveFacts facts;
    private final int port;
    private int httpPort;

    private SlavePresence(Directory directory, SlaveOptions options, String version) {
        this.directory = directory;
        names = NameService.of(directory, options.masters(), options.port());
        facts = new SlaveFacts(options, version);
        port = options.port();
    }

    /** @param lines hears what the user should read */
    public static SlavePresence of(
            SlaveOptions options,
            MeetingPoint meetingPoint,
            DirectoryOptions mdns,
            String version,
            Consumer<String> lines) {
        List<WantedMaster> masters = options.masters();
        if (!masters.isEmpty()) {
            lines.accept(MasterOptions.line(masters));
        }
        boolean browsing = masters.stream().anyMatch(WantedMaster.Named.class::isInstance);
        return new SlavePresence(mdns.open(meetingPoint, browsing, lines), options, version);
    }

    /** For the driver. */
    public MasterNames names() {
        return names;
    }

    /** @param viewPort of its live view; 0: none for others */
    public void liveView(int viewPort) {
        httpPort = viewPort;
    }

    /** Tells the LAN how it is; to be called a few times a second. */
    public void tell(@Nullable SessionParams session) {
        directory.publish(port, facts.of(session, httpPort));
    }

    /** Takes back what was told, without waiting for it. */
    public void leave() {
        directory.leave();
    }

    @Override
    public void close() {
        names.close();
        directory.close();
    }
}
