package org.wirejack.systemtests.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;

@Needs(Requirement.TMUX)
@Timeout(120)
final class TopIT {
    private static final int NAME_TO_CYCLES = 30;

    @Test
    void aTerminalShowsAManagerCountsAnewAndQuits() throws IOException {
        try (LiveRig rig = new LiveRig();
                Tmux terminal = new Tmux(
                        "wirejack-" + rig.managerPort(), Wirejack.command("top", "127.0.0.1:" + rig.managerPort()))) {
            List<String> screen = terminal.await(lines -> cycles(lines) > 1000);

            assertTrue(screen.getFirst().startsWith("wirejack manager "), screen.getFirst());
            assertTrue(screen.get(3).startsWith("NAME       STAT LATms   CYCLES MISS LATE LOST CONC"), screen.get(3));
            assertTrue(screen.get(4).startsWith("synth1     on   10.67 "), screen.get(4));
            assertTrue(screen.contains("r reset counters   s sort (now by name)   l levels   q quit"));
            screen.forEach(line -> assertTrue(line.length() <= Tmux.COLUMNS, line));

            terminal.press("l");
            terminal.await(
                    lines -> lines.get(3).endsWith("dB to/from") && lines.get(4).endsWith(" -120/-120"));
            terminal.press("l");
            terminal.press("s");
            terminal.await(lines -> String.join("", lines).contains("sort (now by missed)"));
            terminal.press("r");
            terminal.await(lines -> cycles(lines) >= 0 && cycles(lines) < 1000);
            terminal.press("q");
            assertTrue(terminal.ends());
        }
    }

    /** Cycles of the only slave; −1 before it is shown. */
    private static long cycles(List<String> screen) {
        return screen.stream()
                .filter(line -> line.startsWith("synth1 ") && line.length() > NAME_TO_CYCLES)
                .mapToLong(line ->
                        Long.parseLong(line.substring(22, NAME_TO_CYCLES).strip()))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void whoIsNotThereIsSaidInOneLine() {
        var result = Wirejack.command("top", "127.0.0.1:1").run();
        assertEquals(2, result.exitCode());
        assertEquals(1, result.lines().size(), result.lines()::toString);
        assertTrue(result.lines().getFirst().startsWith("wirejack: no live view at 127.0.0.1:1: "));
    }
}
