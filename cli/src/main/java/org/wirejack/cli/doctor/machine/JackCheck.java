package org.wirejack.cli.doctor.machine;

import java.util.function.Supplier;
import org.wirejack.audio.Format;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.SystemFiles;
import org.wirejack.cli.text.Figures;

/** Whether a JACK server runs that a manager can use; without one it brings its own, so that none is no fault. */
public final class JackCheck implements Check {
    private final SystemFiles files;
    private final Supplier<JackState> jack;

    public JackCheck(SystemFiles files, Supplier<JackState> jack) {
        this.files = files;
        this.jack = jack;
    }

    @Override
    public String title() {
        return "JACK server";
    }

    @Override
    public Finding examine() {
        JackState state = jack.get();
        Format format = state.format();
        if (format != null) {
            return Finding.ok("runs: " + Figures.format(format));
        }
        if (state.installed() && jackdRuns()) {
            return Finding.warn(
                    "a jackd runs, but not for this user or under another name: a manager here would not find it",
                    "start jackd as the user who runs wirejack, or give its name: wirejack manager --jack-server NAME");
        }
        return Finding.ok((state.installed() ? "none runs" : "not installed")
                + ": a manager would bring a small server of its own");
    }

    private boolean jackdRuns() {
        return files.names("proc").stream()
                .filter(name -> Character.isDigit(name.charAt(0)))
                .anyMatch(pid -> files.text("proc/" + pid + "/comm")
                        .filter(command -> command.equals("jackd") || command.equals("jackdbus"))
                        .isPresent());
    }
}
