package org.wirejack.cli.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.MeetingPoint;

/** The command line of the demonstration's slave. */
public final class SlaveArguments {
    private static final String NAME = "demo-slave";

    private SlaveArguments() {}

    public static List<String> of(DemoPlan plan, MeetingPoint meetingPoint, int realtimePriority) {
        boolean music = plan.program() instanceof Program.Music;
        String channels = Integer.toString(plan.program().channels());
        return List.of(
                "slave",
                "--until-input-ends",
                "--name=" + NAME,
                "--address=" + meetingPoint.address(),
                "--port=" + meetingPoint.port(),
                "--interface=" + named(meetingPoint.networkInterface()),
                "--capture=" + (music ? "0" : channels),
                "--playback=" + channels,
                "--midi-in=" + (music ? "1" : "0"),
                "--midi-out=0",
                "--mode=" + (plan.timing().sync() ? "sync" : "async"),
                "--latency=" + plan.timing().latencyCycles(),
                "--mtu=" + plan.mtu(),
                "--encoding=" + plan.encoding(),
                "--load=" + plan.load(),
                "--realtime-priority=" + realtimePriority);
    }

    private static String named(@Nullable String networkInterface) {
        return networkInterface == null ? "" : networkInterface;
    }
}
