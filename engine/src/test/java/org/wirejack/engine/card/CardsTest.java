package org.wirejack.engine.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Format;

class CardsTest {
    private static final Format FORMAT = new Format(48_000, 64);

    private final FakeDevice good =
            device(" [good]").can(48_000, 16, 2).can(48_000, 24, 2).can(44_100, 24, 4);
    private final FakeDevice free =
            device("free").can(FakeDevice.ANY, 16, FakeDevice.ANY).can(FakeDevice.ANY, 32, 10_000);

    private static FakeDevice device(String name) {
        return new FakeDevice(name, new AtomicLong());
    }

    private Cards cards() {
        return new Cards(() -> List.of(good.mixer(), free.mixer()));
    }

    @Test
    void listsWhatEachCardCan() {
        good.capture.absent = true;
        assertEquals(
                List.of(
                        new CardInfo("[good]", 0, 4, List.of(44_100, 48_000)),
                        new CardInfo("free", 255, 255, List.of())),
                cards().list());
        good.playback.absent = true;
        assertEquals(1, cards().list().size());
    }

    @Test
    void takesTheMostBitsThatTheDeviceHas() {
        try (Card card = cards().open(CardRequest.of(null, FORMAT, 2, 2))) {
            assertEquals(24, good.capture.format().getSampleSizeInBits());
            assertEquals("[good], capture 2 channels in 24 bits, playback 2 channels in 24 bits", card.text());
        }
        assertTrue(good.capture.closed);
        assertTrue(good.playback.closed);
    }

    @Test
    void takesTheNearestNumberOfChannelsAndSaysSo() {
        try (Card card = cards().open(CardRequest.of("good", FORMAT, 1, 8))) {
            assertEquals(1, card.captures());
            assertEquals(2, card.playbacks());
            assertEquals("[good], capture 1 of 2 channels in 24 bits, playback 2 channels in 24 bits", card.text());
        }
        try (Card card = cards().open(CardRequest.of("good", new Format(44_100, 64), 0, 3))) {
            assertEquals(0, card.captures());
            assertEquals(4, good.playback.format().getChannels());
            assertEquals("[good], playback 3 of 4 channels in 24 bits", card.text());
        }
    }

    @Test
    void takesAnyNumberOfChannelsThatTheDeviceTakes() {
        try (Card card = cards().open(CardRequest.of("FREE", FORMAT, 7, 0))) {
            assertEquals(7, card.captures());
            assertEquals(16, free.capture.format().getSampleSizeInBits());
        }
    }

    @Test
    void twoDevicesMayShareTheWork() {
        try (Card card = cards().open(new CardRequest("free", "good", FORMAT, 2, 1, 2))) {
            assertEquals("free and [good]", card.name());
        }
    }

    @Test
    void aCardThatIsNotThereIsNamedWithThoseThatAre() {
        good.capture.absent = true;
        assertRefused("no sound card \"studio\" for playback: there are [good], free", "studio", FORMAT, 0, 2);
        assertRefused("no sound card \"good\" for capture: there are free", "good", FORMAT, 2, 2);
        free.capture.absent = true;
        assertRefused(
                "no sound card for capture: plug one in, or free it from the program that holds it",
                null,
                FORMAT,
                2,
                0);
    }

    @Test
    void aBusyCardIsNamedAndTheOtherDirectionGivenBack() {
        good.playback.busy = true;
        assertRefused(
                "sound card [good] does not open for playback at 48000 Hz: end the program that holds it, or try another rate",
                "good",
                FORMAT,
                2,
                2);
        assertTrue(good.capture.closed);
    }

    @Test
    void aRateThatTheCardHasNotIsNamed() {
        assertRefused(
                "sound card [good] does not open for capture at 96000 Hz: it has no PCM format of 16, 24 or 32 bits; try another rate",
                "good",
                new Format(96_000, 64),
                2,
                2);
    }

    @Test
    void aBufferTooSmallForTwoPeriodsIsRefused() {
        good.playback.mostBufferFrames = 100;
        assertRefused(
                "sound card [good] has room for 100 frames of playback only: ask for periods of 50 or less",
                "good",
                FORMAT,
                0,
                2);
        assertTrue(good.playback.closed);
        assertFalse(good.capture.closed);
    }

    private void assertRefused(String message, String device, Format format, int captures, int playbacks) {
        CardRequest request = CardRequest.of(device, format, captures, playbacks);
        assertEquals(
                message,
                assertThrows(CardFailed.class, () -> cards().open(request)).getMessage());
    }

    @Test
    void requestsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CardRequest.of(null, FORMAT, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> CardRequest.of(null, FORMAT, 256, 0));
        assertThrows(IllegalArgumentException.class, () -> CardRequest.of(null, FORMAT, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> new CardRequest(null, null, FORMAT, 1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new CardRequest(null, null, FORMAT, 9, 2, 2));
    }
}
