package org.wirejack.cli.graph;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Another jackd of this machine that has the server name that ours is to have. */
@FunctionalInterface
interface Namesake {
    /** Its process id; empty if there is none, or it is not to be seen. */
    OptionalLong pid();

    /** Looks among the processes of this machine. */
    static Namesake of(String serverName) {
        return () -> ProcessHandle.allProcesses()
                .filter(process -> isJackd(process.info(), serverName))
                .mapToLong(ProcessHandle::pid)
                .findFirst();
    }

    private static boolean isJackd(ProcessHandle.Info info, String serverName) {
        return info.command().map(command -> Path.of(command).endsWith("jackd")).orElse(false)
                && serverName.equals(serverName(Arrays.asList(info.arguments().orElse(new String[0]))));
    }

    /** By the words behind {@code jackd}: its own options end with {@code -d}, and {@code default} is the usual name. */
    static String serverName(List<String> words) {
        for (int i = 0; i + 1 < words.size() && !words.get(i).startsWith("-d"); i++) {
            if (words.get(i).equals("-n") || words.get(i).equals("--name")) {
                return words.get(i + 1);
            }
        }
        return "default";
    }
}
