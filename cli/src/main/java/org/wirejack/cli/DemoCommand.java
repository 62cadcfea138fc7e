package org.wirejack.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code wirejack demo}. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.out().println("not yet");
        return 1;
    }
}
