package org.wirejack.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.PacketFilter;
import org.wirejack.systemtests.lan.PacketFilter.Selection;

/**
 * One packet in twenty is lost, both ways, while dense notes are played from master to slave and back: whenever the music
 * rests, no note sounds on at either end. 10 s, and five minutes with {@code -Dwirejack.long=true}.
 */
@Needs({Requirement.NAMESPACES, Requirement.NFT})
final class LossyNotesIT {
    private static final int LOSS_PERMILLE = 50;
    private static final int TAKES = Boolean.getBoolean("wirejack.long") ? 15 : 1;
    private static final int TAKE_SECONDS = Boolean.getBoolean("wirejack.long") ? 20 : 10;
    /** A round of the player's lasts two seconds. */
    private static final int LEAST_SILENCES = TAKES * TAKE_SECONDS / 2 - 2;
    /** The player begins some 1000 a second. */
    private static final int LEAST_NOTES = TAKES * TAKE_SECONDS * 400;

    @Test
    @Timeout(600)
    void noNoteHangs() {
        try (Lan lan = Lan.of("master", "slave");
                HostProcess master = start(lan.host("master"), NotesMaster.class, "256");
                HostProcess slave = start(lan.host("slave"), NotesSlave.class, "3")) {
            Neighbours.introduce(lan.host("master"), lan.host("slave"));
            master.awaitLine("^connected piano");
            try (PacketFilter atSlave = PacketFilter.randomLoss(lan.host("slave"), Selection.DATA, LOSS_PERMILLE);
                    PacketFilter atMaster =
                            PacketFilter.randomLoss(lan.host("master"), Selection.DATA, LOSS_PERMILLE)) {
                String heard = play(master);
                System.out.println(
                        "master " + heard + ", dropped " + atMaster.droppedPackets() + " of " + atMaster.seenPackets());
                assertNothingHangs(heard);
                slave.tellEnd();
                heard = slave.awaitLine("^notes .*").group();
                System.out.println(
                        "slave " + heard + ", dropped " + atSlave.droppedPackets() + " of " + atSlave.seenPackets());
                assertNothingHangs(heard);
            }
        }
    }

    private static HostProcess start(Host host, Class<?> program, String argument) {
        return host.start(Wirejack.program(program.getName(), List.of(argument)));
    }

    /** Gives the last line of what it heard. */
    private static String play(HostProcess master) {
        String heard = "";
        for (int take = 0; take < TAKES; take++) {
            int mark = master.lines().size();
            master.tell(Integer.toString(TAKE_SECONDS));
            heard = master.awaitLine("^notes .*", mark).group();
        }
        return heard;
    }

    private static void assertNothingHangs(String heard) {
        assertTrue(StudioReport.figure("lostEvents", heard) > 0, heard);
        assertTrue(StudioReport.figure("begun", heard) > LEAST_NOTES, heard);
        assertTrue(StudioReport.figure("silences", heard) >= LEAST_SILENCES, heard);
        assertEquals(0, StudioReport.figure("hanging", heard), heard);
    }
}
