package org.wirejack.cli.doctor.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.wirejack.cli.doctor.system.CommandResult.Ending;

/** Runs real commands, also those that only root has on the path, each no longer than a limit. */
public final class SystemCommands implements Commands {
    private static final List<Path> SYSTEM_FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/sbin"));

    private final Duration limit;

    public SystemCommands(Duration limit) {
        this.limit = limit;
    }

    @Override
    public CommandResult run(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.set(0, located(words[0]));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            return await(builder.start());
        } catch (IOException e) {
            return CommandResult.absent();
        }
    }

    private static String located(String name) {
        return SYSTEM_FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(name);
    }

    /** Reads beside waiting: a command that prints more than a pipe holds would wait for us. */
    private CommandResult await(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> text(process));
            if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return new CommandResult(Ending.TOO_SLOW, "");
            }
            String printed = text.completeOnTimeout("", limit.toNanos(), TimeUnit.NANOSECONDS)
                    .join();
            return process.exitValue() == 0 ? CommandResult.done(printed) : CommandResult.refused(printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CommandResult(Ending.TOO_SLOW, "");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String text(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException ended) {
            return "";
        }
    }
}
