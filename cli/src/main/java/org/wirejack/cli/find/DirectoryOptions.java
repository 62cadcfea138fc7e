package org.wirejack.cli.find;

import java.util.function.Consumer;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.discovery.Directory;
import org.wirejack.discovery.LanDirectory;
import org.wirejack.link.InterfaceChoice;
import picocli.CommandLine.Option;

/** Whether multicast DNS is used. */
public final class DirectoryOptions {
    @Option(names = "--no-mdns", description = "Neither publish nor look for anybody by multicast DNS.")
    private boolean off;

    /**
     * On the interfaces of the meeting point.
     *
     * @param browsing whether others are looked for
     * @param notices hears why a network cannot be used
     */
    public Directory open(MeetingPoint meetingPoint, boolean browsing, Consumer<String> notices) {
        return off ? Directory.NONE : LanDirectory.of(choice(meetingPoint), browsing, notices);
    }

    static InterfaceChoice choice(MeetingPoint meetingPoint) {
        String only = meetingPoint.networkInterface();
        return only == null ? InterfaceChoice.all() : InterfaceChoice.of(only);
    }
}
