package org.wirejack.cli.doctor.lan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.SystemFiles;

/** Who holds the manager's port on this machine. */
public final class PortCheck implements Check {
    private static final Set<String> MANAGERS = Set.of("java", "wirejack", "jackd", "jackdbus", "pipewire");
    private static final int LOCAL = 1;
    private static final int INODE = 9;

    private final int port;
    private final SystemFiles files;

    public PortCheck(int port, SystemFiles files) {
        this.port = port;
        this.files = files;
    }

    @Override
    public String title() {
        return "UDP port " + port;
    }

    @Override
    public Finding examine() {
        Optional<String> table = files.text("proc/net/udp");
        if (table.isEmpty()) {
            return Finding.ok("not looked at: this system has no /proc/net/udp");
        }
        Optional<String> inode =
                table.get().lines().flatMap(line -> holder(line).stream()).findFirst();
        return inode.map(this::held).orElse(Finding.ok("free: no manager runs on this machine"));
    }

    /** The socket's inode, if a line is that of a socket that hears all addresses by the port. */
    private Optional<String> holder(String line) {
        List<String> columns = Arrays.asList(line.strip().split("\\s+"));
        boolean ours = columns.size() > INODE && columns.get(LOCAL).equals(String.format("00000000:%04X", port));
        return ours ? Optional.of(columns.get(INODE)) : Optional.empty();
    }

    private Finding held(String inode) {
        Optional<String> pid = files.names("proc").stream()
                .filter(name -> name.matches("\\d+"))
                .filter(name -> holds(name, inode))
                .findFirst();
        if (pid.isEmpty()) {
            return Finding.ok("held by a program of another user: no second manager here can have it");
        }
        String command = files.text("proc/" + pid.get() + "/comm").orElse("?");
        String who = "held by " + command + " (process " + pid.get() + ")";
        return MANAGERS.contains(command)
                ? Finding.ok(who + ", as a manager does; a second one here needs another -p")
                : Finding.warn(
                        who + ": no manager can run on this machine",
                        "end process " + pid.get() + ", or choose another port on both sides: -p " + (port + 1));
    }

    private boolean holds(String pid, String inode) {
        String folder = "proc/" + pid + "/fd";
        return files.names(folder).stream()
                .anyMatch(name -> files.link(folder + "/" + name)
                        .filter(("socket:[" + inode + "]")::equals)
                        .isPresent());
    }
}
