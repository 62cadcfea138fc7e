package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class UnixDatagramSocketTest {
    /** More than any system keeps for a receiver that does not read. */
    private static final int MANY = 100_000;

    @TempDir
    private Path folder;

    @Test
    void sendsWholeMessagesToAPath() {
        String name = folder.resolve("ear").toString();
        try (UnixReceiver ear = new UnixReceiver(name);
                UnixDatagramSocket socket = new UnixDatagramSocket(name)) {
            assertTrue(socket.send("READY=1\nSTATUS=playing with Ärger"));
            assertTrue(socket.send("WATCHDOG=1"));

            assertEquals("READY=1\nSTATUS=playing with Ärger", ear.next());
            assertEquals("WATCHDOG=1", ear.next());
        }
    }

    @Test
    void sendsToAListedName() {
        String name = "@wirejack-test-" + ProcessHandle.current().pid();
        try (UnixReceiver ear = new UnixReceiver(name);
                UnixDatagramSocket socket = new UnixDatagramSocket(name)) {
            assertTrue(socket.send("here"));

            assertEquals("here", ear.next());
        }
    }

    @Test
    void doesNotWaitForAReceiverThatDoesNotRead() {
        String name = folder.resolve("ear").toString();
        try (UnixReceiver ear = new UnixReceiver(name);
                UnixDatagramSocket socket = new UnixDatagramSocket(name)) {
            int taken = 0;
            while (taken < MANY && socket.send("more")) {
                taken++;
            }

            assertTrue(taken > 0 && taken < MANY);
            assertEquals("more", ear.next());
        }
    }

    @Test
    void sendsNothingOnceClosedOrWhenTheReceiverHasGone() {
        String name = folder.resolve("ear").toString();
        UnixReceiver ear = new UnixReceiver(name);
        UnixDatagramSocket socket = new UnixDatagramSocket(name);
        ear.close();
        assertFalse(socket.send("anybody?"));
        socket.close();
        socket.close();
        assertFalse(socket.send("anybody?"));
    }

    @Test
    void namesTheSocketThatNobodyHasAndTheNameThatIsTooLong() {
        String name = folder.resolve("none").toString();
        String message = assertThrows(TransportFailed.class, () -> new UnixDatagramSocket(name))
                .getMessage();
        assertEquals("cannot send to the socket " + name + ": No such file or directory", message);

        String longName = "/" + "x".repeat(107);
        String refusal = assertThrows(TransportFailed.class, () -> new UnixDatagramSocket(longName))
                .getMessage();
        assertEquals("the socket's name has 108 bytes: allowed is 1 to 107: " + longName, refusal);
    }
}
