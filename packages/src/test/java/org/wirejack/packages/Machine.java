package org.wirejack.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A clean root that runs, under its own systemd, with a loopback interface and no other. */
final class Machine implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 100;

    private final String group = "wirejack-machine-" + ProcessHandle.current().pid();
    private final CleanRoot root;
    private final Process namespaces;
    private final long systemd;

    /** Boots it. */
    Machine(CleanRoot root) throws IOException {
        this.root = root;
        List<String> words = new ArrayList<>(
                List.of("unshare", "--mount", "--pid", "--net", "--uts", "--ipc", "--fork", "--kill-child"));
        words.addAll(List.of("sh", "" + Path.of("src/test/sh/boot.sh"), "" + root.folder(), group));
        namespaces = new ProcessBuilder(words).inheritIO().start();
        systemd = child();
        await("systemctl is-system-running || true", said -> said.contains("running") || said.contains("degraded"));
    }

    private long child() {
        long untilNanos = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() - untilNanos < 0 && namespaces.isAlive()) {
            var child = namespaces.children().findFirst();
            if (child.isPresent()) {
                return child.get().pid();
            }
            pause();
        }
        throw new IllegalStateException("the machine did not boot");
    }

    /** Runs a script in it, as root. */
    Program.Ending run(String script) {
        List<String> words = new ArrayList<>(List.of("nsenter", "--target", "" + systemd));
        words.addAll(List.of("--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup", "--root", "--wd"));
        words.addAll(List.of("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "sh", "-c", script));
        return Program.run(LIMIT, words);
    }

    /** Runs it again and again until what it prints will do. */
    String await(String script, Predicate<String> enough) {
        long untilNanos = System.nanoTime() + LIMIT.toNanos();
        String said = run(script).text();
        while (!enough.test(said)) {
            if (System.nanoTime() - untilNanos > 0) {
                throw new AssertionError("after " + LIMIT + ", " + script + " still says: " + said);
            }
            pause();
            said = run(script).text();
        }
        return said;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        namespaces.descendants().forEach(ProcessHandle::destroyForcibly);
        namespaces.destroyForcibly();
        try {
            namespaces.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A process that was killed is in its group until the last of it is gone.
        String script = "mount -t cgroup2 cgroup2 \"$1/mnt\" && cd \"$1/mnt\" && for i in $(seq 100); do"
                + " find \"$2\" -depth -type d -exec rmdir {} + 2>/dev/null && exit 0; sleep 0.1; done; exit 1";
        Program.run(LIMIT, List.of("unshare", "--mount", "sh", "-c", script, "sh", "" + root.folder(), group))
                .succeeded();
    }
}
