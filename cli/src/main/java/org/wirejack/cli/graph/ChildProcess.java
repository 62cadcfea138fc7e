package org.wirejack.cli.graph;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Child} that is a process of this machine. */
final class ChildProcess implements Child {
    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    static Child launch(List<String> words) throws IOException {
        return new ChildProcess(
                new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public int status() {
        return process.exitValue();
    }

    @Override
    public Reader output() {
        return process.inputReader();
    }

    /** By its handle: the process itself would close its output with the last lines in it. */
    @Override
    public void ask() {
        process.toHandle().destroy();
    }

    @Override
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public boolean endsWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
