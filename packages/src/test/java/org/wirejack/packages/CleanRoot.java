package org.wirejack.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Debian of its own in a folder, with nothing in it but what every Debian has, and systemd. Programs there have processes
 * and mounts of their own, which end with them.
 */
final class CleanRoot implements AutoCloseable {
    private static final Duration TO_MAKE = Duration.ofMinutes(5);
    private static final Duration TO_RUN = Duration.ofMinutes(3);
    private static final String SUITE = "bookworm";

    /** $1: the root; $2: what is run in it. */
    private static final String ENTER = """
            set -e
            mount -t proc proc "$1/proc"
            mount -t tmpfs tmpfs "$1/dev/shm"
            exec chroot "$1" sh -c "$2"
            """;

    private static final String WITH_LOOPBACK = "ip link set lo up\n" + ENTER;

    private final Path folder;

    /** Makes one; what debootstrap made is kept until the next {@code mvn clean}. */
    CleanRoot(String name) throws IOException {
        Path base = Built.TARGET.resolve("debian");
        if (!Files.exists(base)) {
            Path making = Built.TARGET.resolve("debian.making");
            Program.run(TO_MAKE, List.of("rm", "-rf", "" + making)).succeeded();
            Program.run(TO_MAKE, List.of("debootstrap", "--variant=minbase", "--include=systemd", SUITE, "" + making))
                    .succeeded();
            Files.move(making, base);
        }
        folder = Built.TARGET.resolve(name);
        Program.run(TO_MAKE, List.of("rm", "-rf", "" + folder)).succeeded();
        Program.run(TO_MAKE, List.of("cp", "-a", "" + base, "" + folder)).succeeded();
    }

    Path folder() {
        return folder;
    }

    void copy(Path file, String to) throws IOException {
        Files.copy(file, folder.resolve(to.substring(1)), StandardCopyOption.REPLACE_EXISTING);
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path.substring(1)));
    }

    /** Runs a script in it, with the network of this machine. */
    Program.Ending runOnNetwork(String script) {
        return enter(List.of(), ENTER, script);
    }

    /** Runs a script in it, with a loopback interface and no other. */
    Program.Ending run(String script) {
        return enter(List.of("--net"), WITH_LOOPBACK, script);
    }

    private Program.Ending enter(List<String> namespaces, String entrance, String script) {
        var words = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child"));
        words.addAll(namespaces);
        words.addAll(List.of("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "HOME=/root"));
        words.addAll(List.of("sh", "-c", entrance, "sh", "" + folder, script));
        return Program.run(TO_RUN, words);
    }

    @Override
    public void close() {
        Program.run(TO_MAKE, List.of("rm", "-rf", "" + folder)).succeeded();
    }
}
