package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.cli.man.ManPage;

class ManPagesTest {
    private static final ManPage.Edition EDITION = new ManPage.Edition("2026-01-31", "0.1");

    @TempDir
    private Path folder;

    @Test
    void everyCommandHasAPage() throws IOException {
        ManPages.main(new String[] {folder.resolve("man").toString(), "2026-01-31T00:00:00Z"});

        Set<String> wanted = new TreeSet<>(Set.of("wirejack.1"));
        Commands.names().forEach(command -> wanted.add("wirejack-" + command.replace(' ', '-') + ".1"));
        assertTrue(wanted.contains("wirejack-slave.1"), wanted::toString);
        assertEquals(wanted, fileNames());
        assertTrue(Files.readString(folder.resolve("man/wirejack-slave.1"))
                .startsWith(".TH WIREJACK\\-SLAVE 1 \"2026-01-31\" \"wirejack "));
    }

    @Test
    void anOptionHasItsLettersItsValueAndItsText() {
        String page = page("wirejack-slave");
        assertTrue(page.contains("""
                .TP
                \\fB\\-l\\fR, \\fB\\-\\-latency\\fR=\\fICYCLES\\fR
                Network latency, 0 to 30; default: 2, in fast mode 0.
                """), page);
        assertTrue(page.contains("\\fB\\-\\-http\\fR[=\\fIPORT\\fR]\n"), page);
        assertTrue(page.contains("default: $JACK_NETJACK_PORT or 19000."), page);
    }

    @Test
    void whatIsHiddenStaysSo() {
        assertEquals(-1, page("wirejack-slave").indexOf("until"));
    }

    @Test
    void theSynopsisIsThatOfTheCommand() {
        assertTrue(page("wirejack-record")
                .contains(".SH SYNOPSIS\n\\fBwirejack record\\fR [OPTIONS] SLAVE|PORT... FILE\n"));
        assertTrue(page("wirejack-top").contains("\\fBwirejack top\\fR [\\fIOPTIONS\\fR] [\\fIADDRESS[:PORT]\\fR]\n"));
        assertTrue(page("wirejack").contains("\\fBwirejack\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR]\n"));
    }

    @Test
    void theDoctorsExitCodesAreItsOwn() {
        assertTrue(page("wirejack-doctor").contains("\\fB1\\fR\nThere is something to look at.\n"));
        assertTrue(page("wirejack-ls").contains("\\fB1\\fR\nIt did not; a line on the error output says why.\n"));
    }

    private static String page(String name) {
        return ManPages.all(EDITION)
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Set<String> fileNames() throws IOException {
        try (var files = Files.list(folder.resolve("man"))) {
            return files.map(file -> file.getFileName().toString()).collect(TreeSet::new, Set::add, Set::addAll);
        }
    }
}
