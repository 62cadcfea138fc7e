package org.wirejack.systemtests.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

@Needs(Requirement.CHROMIUM)
@Timeout(120)
final class PageIT {
    private static final Path PICTURES = Path.of("target", "page");
    private static final String OUTPUT = "[data-port=\"synth1:from_slave_1\"]";
    private static final String INPUT = "[data-port=\"system:playback_1\"]";
    private static final String CABLE = "synth1:from_slave_1 → system:playback_1";
    private static final String CABLES =
            "[...document.querySelectorAll(\"#patchbay .cable-list span\")].map(one => one.textContent)";

    @TempDir
    private static Path profile;

    private static LiveRig rig;
    private static Browser browser;

    private Tab tab;

    @BeforeAll
    static void begin() throws IOException {
        rig = new LiveRig();
        browser = new Browser(profile);
    }

    @AfterAll
    static void end() {
        browser.close();
        rig.close();
    }

    @BeforeEach
    void openPage() throws Exception {
        tab = browser.open();
        tab.size(1280, 900, "light");
        tab.go(rig.managerPage());
        tab.await("document.querySelector('" + OUTPUT + "')");
        tab.await("document.querySelector('#links-body th')?.textContent === 'synth1'");
    }

    /** A browser has six connections to a server and no more, and an open page keeps one. */
    @AfterEach
    void leavePage() {
        tab.go("about:blank");
    }

    @Test
    void valuesAreLive() {
        assertEquals(
                "online",
                tab.value("document.querySelector('#links-body [data-label=State]').textContent")
                        .getAsString());
        tab.value("window.before = Number(document.querySelector('[data-label=Cycles]').textContent)");

        tab.await("Number(document.querySelector('[data-label=Cycles]').textContent) > window.before + 100");
        tab.await("document.querySelector('#plots path.s-p99').getAttribute('d').includes('L')");

        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void countersCountFromNowOn() {
        tab.await("Number(document.querySelector('[data-label=Cycles]').textContent) > 400");

        tab.value("document.getElementById('reset').click()");

        tab.await("Number(document.querySelector('[data-label=Cycles]').textContent) < 400");
    }

    @Test
    void aDragConnectsAndAnotherDisconnects() {
        tab.drag(OUTPUT, INPUT);
        tab.await(CABLES + ".includes('" + CABLE + "')");
        assertTrue(tab.value("document.querySelectorAll('#patchbay .cables path').length")
                        .getAsInt()
                > 0);

        tab.drag(INPUT, OUTPUT);
        tab.await("!" + CABLES + ".includes('" + CABLE + "')");

        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void theKeyboardConnectsLetsGoAndDisconnects() {
        tab.focus(OUTPUT);
        tab.key("Enter");
        tab.await("document.querySelector('" + OUTPUT + "').getAttribute('aria-pressed') === 'true'");
        tab.key("Escape");
        tab.await("document.querySelector('" + OUTPUT + "').getAttribute('aria-pressed') === 'false'");

        tab.key("Enter");
        tab.focus(INPUT);
        tab.key("Enter");
        tab.await(CABLES + ".includes('" + CABLE + "')");
        tab.await("document.activeElement === document.querySelector('" + INPUT + "')");
        tab.await("document.getElementById('said').textContent.includes('is connected with')");

        tab.focus("#patchbay .cable-list button[aria-label^=\"Pull synth1:from_slave_1 to\"]");
        tab.key("Enter");
        tab.await("!" + CABLES + ".includes('" + CABLE + "')");
    }

    @Test
    void whatDoesNotFitIsNotConnected() {
        tab.drag(OUTPUT, "[data-port=\"synth1:midi_to_slave_1\"]");
        tab.drag(OUTPUT, "[data-port=\"system:capture_1\"]");

        assertEquals(0, tab.value(CABLES + ".length").getAsInt());
        assertEquals(
                "", tab.value("document.getElementById('trouble').textContent").getAsString());
    }

    @Test
    void clientsAreLoadedIntoASlaveAndTakenOut() {
        tab.go(rig.slavePage());
        tab.await("document.querySelector('#loads-section .loads li')?.textContent.includes('thru')");

        tab.value("document.querySelector('#loads-section .load-text').value = 'gain:-3';"
                + "document.querySelector('#loads-section .load-form').requestSubmit()");
        tab.await("document.querySelector('[data-port=\"gain:out_1\"]')");
        tab.await("[...document.querySelectorAll('#loads-section .loads button')].length === 2");

        tab.value("document.querySelector('#loads-section .loads button[aria-label=\"Unload gain:-3\"]').click()");
        tab.await("!document.querySelector('[data-port=\"gain:out_1\"]')");

        tab.value("document.querySelector('#loads-section .load-text').value = 'record:x.wav';"
                + "document.querySelector('#loads-section .load-form').requestSubmit()");
        tab.await("document.getElementById('trouble').textContent.includes('command line only')");
    }

    @Test
    void everybodyCanReadASlavesPage() throws IOException {
        tab.size(390, 844, "dark");
        tab.go(rig.slavePage());
        tab.await("document.querySelector('#loads-section .loads li')?.textContent.includes('thru')");
        tab.await("document.querySelector('[role=meter]')");

        tab.picture(PICTURES.resolve("slave-390-dark.png"));

        assertEquals(List.of(), Axe.violations(tab));
    }
}
