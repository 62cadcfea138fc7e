package org.wirejack.opus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpusLibraryTest {
    private static final OpusLibrary OLD = new OpusLibrary("libopus 1.3.1", true);

    @ParameterizedTest
    @ValueSource(ints = {120, 240, 480, 960})
    void everyLibraryHasTheStandardSizes(int periodFrames) {
        OpusMode mode = new OpusMode(48_000, periodFrames);
        assertNull(OLD.refusal(mode));
        assertNull(new OpusLibrary("libopus 1.5.2", false).refusal(mode));
    }

    @Test
    void withoutALibraryThereIsNoOpus() {
        OpusLibrary none = new OpusLibrary(null, false);
        assertEquals("no libopus is installed here", none.refusal());
        assertEquals("no libopus is installed here", none.refusal(new OpusMode(48_000, 480)));
    }

    @Test
    void withoutCustomModesOnlyTheStandardSizesAreLeft() {
        assertEquals(
                "libopus 1.5.2 here codes 48000 Hz with periods of 120, 240, 480 or 960 frames only,"
                        + " not 44100 Hz with periods of 64 frames",
                new OpusLibrary("libopus 1.5.2", false).refusal(new OpusMode(44_100, 64)));
    }

    /** It would end the process, and nobody could catch that. */
    @ParameterizedTest
    @CsvSource({"48000, 128", "48000, 256", "48000, 512", "48000, 1024", "44100, 128", "44100, 256", "44100, 1024"})
    void anOldLibraryIsKeptFromModesThatItCannotDecode(int rate, int periodFrames) {
        OpusMode mode = new OpusMode(rate, periodFrames);
        for (String version : new String[] {"libopus 1.3.1", "libopus 1.3.1-107-gb10ff5a", "libopus unknown", "1.4"}) {
            String refusal = new OpusLibrary(version, true).refusal(mode);
            assertNotNull(refusal);
            assertTrue(
                    refusal.startsWith(version + " here is not safe at " + mode + ", but codes periods of "), refusal);
        }
        assertNull(OLD.refusal(new OpusMode(48_000, 64)));
        assertNull(OLD.refusal(new OpusMode(96_000, 128)));
    }

    @Test
    void whoeverIsRefusedHearsWhatIsAllowed() {
        assertEquals(
                "libopus 1.3.1 here is not safe at 44100 Hz with periods of 256 frames,"
                        + " but codes periods of 48, 64, 96, 160, 192, 320, 384, 640, 768, 800 frames there",
                OLD.refusal(new OpusMode(44_100, 256)));
        assertEquals(
                "libopus 1.3.1 here is not safe at 48000 Hz with periods of 256 frames, but codes periods of"
                        + " 48, 64, 96, 120, 160, 192, 240, 320, 384, 480, 640, 768, 800, 960 frames there",
                OLD.refusal(new OpusMode(48_000, 256)));
        assertEquals(
                "libopus 1.3.1 here is not safe at 11025 Hz with periods of 256 frames,"
                        + " but codes 48000 Hz with periods of 120, 240, 480 or 960 frames",
                OLD.refusal(new OpusMode(11_025, 256)));
    }

    @Test
    void aNewLibraryIsAskedItself() {
        assumeTrue(OpusLibrary.system().customModes());
        for (String version : new String[] {"libopus 1.4", "libopus 1.5.2", "libopus 1.10-rc1", "libopus 2.0"}) {
            OpusLibrary library = new OpusLibrary(version, true);
            assertNull(library.refusal(new OpusMode(48_000, 256)), version);
            assertEquals(
                    version
                            + " has no mode for 48000 Hz with periods of 2048 frames, but codes periods of 48, 64, 96, 120,"
                            + " 128, 160, 192, 240, 256, 320, 384, 480, 512, 640, 768, 800, 960, 1024 frames there",
                    library.refusal(new OpusMode(48_000, 2048)));
        }
    }

    @Test
    void refusedModesAreNotBuilt() {
        OpusMode none = new OpusMode(48_000, 16);
        assertNotNull(OpusLibrary.system().refusal(none));
        assertThrows(IllegalArgumentException.class, () -> new OpusEncoders(none, 1, 64_000));
        assertThrows(IllegalArgumentException.class, () -> new OpusDecoders(none, 1));
    }

    @ParameterizedTest(name = "{0} Hz, {1} frames: {2}")
    @CsvSource({
        "48000, 120, 120",
        "48000, 240, 120",
        "48000, 480, 120",
        "48000, 960, 120",
        "48000, 64, 64",
        "48000, 128, 128",
        "48000, 256, 128",
        "48000, 512, 128",
        "48000, 1024, 128",
        "44100, 480, 120",
        "96000, 120, 120",
        "48000, 50, 48"
    })
    void theSoundIsLaterByOneBlock(int rate, int periodFrames, int delayFrames) {
        assertEquals(delayFrames, new OpusMode(rate, periodFrames).delayFrames());
    }
}
