package org.wirejack.cli.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final String PROGRAM = "/usr/bin/wirejack";

    @Test
    void aUsersUnit() {
        Unit unit = new Unit(ServiceRole.slave, UnitScope.USER, PROGRAM, List.of("-n", "the organ"), false);

        assertEquals("""
                # A unit of Wirejack ('wirejack service'). Changes of yours: systemctl edit.
                [Unit]
                Description=Wirejack slave: plays with a NetJACK2 master
                Documentation=man:wirejack-slave(1)
                After=pipewire.service jack.service

                [Service]
                Type=notify
                NotifyAccess=main
                ExecStart=/usr/bin/wirejack slave -n "the organ"
                Restart=on-failure
                RestartSec=2
                # 2: was not asked for properly, which another start does not change.
                RestartPreventExitStatus=2
                # 143: ended because it was told to.
                SuccessExitStatus=143
                # Fed while the control loop and the cycle live. Who hangs prints the stacks of all threads, and is killed then.
                WatchdogSec=10
                WatchdogSignal=SIGQUIT
                TimeoutAbortSec=3
                # The program ends its jackd by itself, and may have a recording to finish.
                KillMode=mixed
                TimeoutStopSec=70
                LimitRTPRIO=95
                LimitMEMLOCK=infinity

                [Install]
                WantedBy=default.target
                """, unit.text());
    }

    @Test
    void aUnitOfTheMachineRunsAsAUserOfItsOwnWithTheMachinesOptions() {
        String text = new Unit(ServiceRole.manager, UnitScope.SYSTEM, PROGRAM, List.of(), false).text();

        for (String line : List.of(
                "DynamicUser=yes",
                "SupplementaryGroups=audio",
                "StateDirectory=wirejack",
                "Environment=XDG_CONFIG_HOME=/etc",
                "Environment=WIREJACK_MANAGER_PATCHES=%S/wirejack/patches",
                "WantedBy=multi-user.target")) {
            assertTrue(text.contains("\n" + line + "\n"), line);
        }
    }

    /** Both together contradict each other. */
    @Test
    void noFileForPatchesIsNamedWhereNoneAreWanted() {
        List<String> options = List.of("--no-patches");
        assertFalse(new Unit(ServiceRole.manager, UnitScope.SYSTEM, PROGRAM, options, false)
                .text()
                .contains("PATCHES"));
    }

    @Test
    void aUnitThatWaitsForACardIsStartedByIt() {
        String text = new Unit(ServiceRole.manager, UnitScope.USER, PROGRAM, List.of(), true).text();

        assertTrue(text.contains("\nAfter=sound.target\n"), text);
        assertTrue(text.endsWith("\nWantedBy=sound.target\n"), text);
    }

    @Test
    void systemdTakesWordsAsTheyAre() {
        assertEquals("--card=hw:1,0", UnitWord.of("--card=hw:1,0"));
        assertEquals("\"\"", UnitWord.of(""));
        assertEquals("\"a > b\"", UnitWord.of("a > b"));
        assertEquals("\"(.*):from_(\\\\d+) > mixer:$$1\"", UnitWord.of("(.*):from_(\\d+) > mixer:$1"));
        assertEquals("\"100%% \\\"loud\\\" it's; true\"", UnitWord.of("100% \"loud\" it's; true"));
        assertEquals("\";\"", UnitWord.of(";"));
    }

    @Test
    void aWordWithALineEndIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> UnitWord.of("a\nUser=root"))
                .getMessage();
        assertEquals("a unit file cannot have a word with control characters in it: a?User=root", message);
    }
}
