package org.wirejack.rt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.rt.RealtimeOutcome.Answer;

class AwakeProcessorsTest {
    @TempDir
    Path folder;

    @Test
    void asksForNoLatencyAtAll() throws IOException {
        Path device = Files.createFile(folder.resolve("device"));

        try (AwakeProcessors awake = AwakeProcessors.hold(device)) {
            assertTrue(awake.outcome().granted());
            assertArrayEquals(new byte[4], Files.readAllBytes(device));
        }
    }

    @Test
    void saysTheCureWhereTheDeviceIsClosed() {
        // A folder cannot be opened for writing, not even by root.
        try (AwakeProcessors awake = AwakeProcessors.hold(folder)) {
            assertEquals(Answer.REFUSED, awake.outcome().answer());
            assertTrue(
                    awake.outcome().line().contains("chgrp audio " + folder),
                    awake.outcome().line());
        }
    }

    @Test
    void isSilentWhereThereIsNoDevice() {
        try (AwakeProcessors awake = AwakeProcessors.hold(folder.resolve("none"))) {
            assertEquals(Answer.UNAVAILABLE, awake.outcome().answer());
        }
    }
}
