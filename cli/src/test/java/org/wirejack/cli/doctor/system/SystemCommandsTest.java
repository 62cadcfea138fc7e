package org.wirejack.cli.doctor.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.cli.doctor.system.CommandResult.Ending;

@Timeout(30)
class SystemCommandsTest {
    private final Commands commands = new SystemCommands(Duration.ofSeconds(20));

    @Test
    void whatIsPrintedOnBothOutputsComesBack() {
        assertEquals(CommandResult.done("one\ntwo"), commands.run("sh", "-c", "echo one; echo two >&2"));
    }

    @Test
    void anotherStatusThanZeroIsARefusal() {
        assertEquals(CommandResult.refused("no"), commands.run("sh", "-c", "echo no; exit 3"));
    }

    @Test
    void aCommandThatIsNotThereIsAbsent() {
        assertEquals(CommandResult.absent(), commands.run("no-such-command-of-wirejack"));
    }

    @Test
    void aCommandThatHangsIsEnded() {
        Commands impatient = new SystemCommands(Duration.ofMillis(50));
        assertEquals(Ending.TOO_SLOW, impatient.run("sleep", "60").ending());
    }

    @Test
    void moreThanAPipeHoldsComesBackWhole() {
        String text = commands.run("sh", "-c", "head -c 300000 /dev/zero | tr '\\0' x")
                .text();
        assertEquals(300_000, text.length());
    }
}
