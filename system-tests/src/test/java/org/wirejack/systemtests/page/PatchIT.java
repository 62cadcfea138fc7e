package org.wirejack.systemtests.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.engine.file.WavReader;
import org.wirejack.engine.file.WavWriter;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

/** What is patched in a manager's page, in its own graph and inside a slave, is heard. */
@Needs(Requirement.CHROMIUM)
@Timeout(120)
final class PatchIT {
    private static final Path PICTURES = Path.of("target", "page");
    private static final int RATE = 48_000;
    private static final String INSIDE = "[data-slave=\"synth1\"] ";
    private static final String SLAVE_CABLES =
            "[...document.querySelectorAll('[data-slave=\"synth1\"] .cable-list span')]"
                    + ".map(one => one.textContent)";
    private static final String OWN_CABLES =
            "[...document.querySelectorAll('#patchbay .cable-list span')].map(one => one.textContent)";

    @TempDir
    private static Path profile;

    @TempDir
    private static Path files;

    private static PatchRig rig;
    private static Browser browser;

    private Tab tab;

    @BeforeAll
    static void begin() throws IOException {
        rig = new PatchRig(files);
        browser = new Browser(profile);
    }

    @AfterAll
    static void end() {
        browser.close();
        rig.close();
    }

    @BeforeEach
    void openPage() throws Exception {
        rig.pullAll();
        tab = browser.open();
        tab.size(1280, 900, "light");
        tab.go(rig.managerPage());
        tab.await("document.querySelector('" + INSIDE + port("system:playback_2") + "')");
        awaitWholePage();
    }

    /** What comes later would move the ports away under the pointer. */
    private void awaitWholePage() {
        tab.await("document.querySelectorAll('[role=meter]').length === 6");
        tab.await("document.querySelectorAll('#plots figure').length === 2");
        tab.await(OWN_CABLES + ".length === 0");
        tab.await("document.querySelector('[data-slave=\"organ\"] .reason')?.textContent");
    }

    @AfterEach
    void leavePage() {
        tab.go("about:blank");
    }

    private static String port(String name) {
        return "[data-port=\"" + name + "\"]";
    }

    /** Drags in the manager's own graph. */
    private void plug(String output, String input) {
        tab.drag("#patchbay " + port(output), "#patchbay " + port(input));
        tab.await(OWN_CABLES + ".includes('" + output + " → " + input + "')");
    }

    /** Drags inside the slave. */
    private void plugInside(String output, String input) {
        tab.drag(INSIDE + port(output), INSIDE + port(input));
        tab.await(SLAVE_CABLES + ".includes('" + output + " → " + input + "')");
    }

    @Test
    void whatIsDraggedInTheManagersGraphAndInsideASlaveIsHeardToTheSample() {
        plug("player:ramp", "synth1:to_slave_1");
        plug("synth1:from_slave_1", "listener:in");
        assertTrue(rig.hear(RATE / 4).silent(), "heard before the slave was patched");

        plugInside("system:capture_1", "system:playback_1");
        int exact = rig.hear(RATE).exactFrames(PatchRig.ROUND_TRIP_FRAMES);
        assertTrue(exact > RATE / 2, "only " + exact + " frames in a row were exact");

        tab.drag(INSIDE + port("system:playback_1"), INSIDE + port("system:capture_1"));
        tab.await("!" + SLAVE_CABLES + ".includes('system:capture_1 → system:playback_1')");
        assertTrue(rig.hear(RATE / 4).silent(), "heard after the cable inside the slave was pulled");
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void anAdapterThatIsLoadedIntoASlavePlaysAndIsShown() throws IOException {
        try (WavWriter silence = new WavWriter(files.resolve("silence.wav"), RATE, 1)) {
            silence.write(new float[1][RATE], RATE);
        }
        rig.connect("player:tone", "synth1:to_slave_2");
        load("audioadapter:-d wav:silence.wav,take.wav -i 1");

        String row = "document.querySelector('" + INSIDE + ".adapters tbody tr')?.textContent";
        tab.await(row + ".includes('locked / ')");
        tab.await("document.querySelector('" + INSIDE + port("audioadapter:playback_2") + "')");
        rig.hear(RATE);
        tab.value("document.querySelector('" + INSIDE + ".loads button').click()");
        tab.await("!document.querySelector('" + INSIDE + port("audioadapter:playback_2") + "')");

        float[] heard = halfSecondBeforeTheEnd(files.resolve("take.wav"));
        assertEquals(Player.TONE_PEAK / Math.sqrt(2), effective(heard), 0.01);
        assertEquals(Player.TONE_HERTZ / 2, rises(heard), 2);
    }

    private void load(String description) {
        tab.value("document.querySelector('" + INSIDE + ".load-text').value = '" + description + "';"
                + "document.querySelector('" + INSIDE + ".load-form').requestSubmit()");
        tab.await("document.querySelector('" + INSIDE + ".said').textContent.includes('is loaded')");
    }

    /** Of the second channel, and so long before the end that nothing was pulled yet. */
    private static float[] halfSecondBeforeTheEnd(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            float[][] samples = new float[reader.channels()][(int) reader.frames()];
            int frames = reader.read(samples, samples[1].length);
            assertTrue(frames > RATE, "only " + frames + " frames");
            return Arrays.copyOfRange(samples[1], frames - RATE, frames - RATE / 2);
        }
    }

    private static double effective(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    private static int rises(float[] samples) {
        int rises = 0;
        for (int i = 1; i < samples.length; i++) {
            rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return rises;
    }

    @Test
    void whatASlaveRefusesIsSaidInItsSection() {
        tab.value("document.querySelector('" + INSIDE + ".load-text').value = 'audioadapter:-d wav:/etc/hostname';"
                + "document.querySelector('" + INSIDE + ".load-form').requestSubmit()");

        tab.await("document.querySelector('" + INSIDE + ".trouble').textContent.includes('a plain name')");
    }

    @Test
    void aSlaveThatWantsAnotherTokenSaysSo() {
        tab.await("document.querySelector('[data-slave=\"organ\"] .reason')?.textContent.includes('wants a token')");
    }

    @Test
    void levelsAreShown() {
        rig.connect("player:tone", "synth1:to_slave_2");

        tab.await("document.querySelector('[role=meter][aria-label=\"To synth1, channel 2\"]')"
                + "?.getAttribute('aria-valuetext') === '−6.0 dB of full scale'");
        tab.await("document.querySelector('[role=meter][aria-label=\"From synth1, channel 2\"]')"
                + "?.getAttribute('aria-valuetext') === '−∞ dB of full scale'");
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, light", "1280, 900, dark", "390, 844, light", "390, 844, dark"})
    void everybodyCanReadIt(int width, int height, String scheme) throws IOException {
        tab.size(width, height, scheme);
        rig.connect("player:tone", "synth1:to_slave_2");
        rig.connect("synth1:from_slave_2", "listener:in");
        tab.await(OWN_CABLES + ".length === 2");
        plugInside("system:capture_2", "system:playback_2");
        tab.await("document.querySelector('#plots path.s-p99')?.getAttribute('d').includes('L')");
        tab.await("document.querySelector('[aria-label=\"From synth1, channel 2\"] .fill').offsetWidth > 0");
        tab.value("window.scrollTo(0, 0)");

        tab.picture(PICTURES.resolve("manager-" + width + "-" + scheme + ".png"));

        assertEquals(List.of(), Axe.violations(tab));
        assertTrue(
                tab.value("document.documentElement.scrollWidth <= window.innerWidth")
                        .getAsBoolean(),
                "wider than the window");
        tab.drag(INSIDE + port("system:playback_2"), INSIDE + port("system:capture_2"));
        tab.await("!" + SLAVE_CABLES + ".includes('system:capture_2 → system:playback_2')");
        assertEquals(List.of(), tab.complaints());
    }
}
