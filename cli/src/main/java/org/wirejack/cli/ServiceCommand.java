package org.wirejack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.config.Origins;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.service.ServiceProgram;
import org.wirejack.cli.service.ServiceRole;
import org.wirejack.cli.service.Unit;
import org.wirejack.cli.service.UnitFile;
import org.wirejack.cli.service.UnitScope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code wirejack service}. */
@Command(
        name = "service",
        description = {
            "Has systemd start a manager or a slave, and start it again when it fails.",
            "install writes the unit file, uninstall removes it, print only shows it."
        },
        customSynopsis = "wirejack service [OPTIONS] install|uninstall|print manager|slave [-- OPTIONS OF THAT]",
        sortOptions = false)
final class ServiceCommand implements Callable<Integer> {
    /** What is to be done. */
    enum Action {
        install,
        uninstall,
        print
    }

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
    private Action action = Action.print;

    @Parameters(index = "1", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.")
    private ServiceRole role = ServiceRole.slave;

    @Parameters(
            index = "2..*",
            paramLabel = "OPTIONS",
            hideParamSyntax = true,
            description = "Options of the manager or slave, behind --; those of the configuration file hold anyway.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--system",
            description = "For the whole machine, from its start on, as a user made for it; default: for you, when you"
                    + " log in.")
    private boolean system;

    @Option(names = "--wait-for-card", description = "Start when the machine's first sound card is there, not before.")
    private boolean waitForCard;

    @Option(
            names = "--program",
            paramLabel = "FILE",
            description = "The wirejack program that the service starts, a full path; default: this one.")
    private @Nullable String program;

    ServiceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        UnitScope scope = system ? UnitScope.SYSTEM : UnitScope.USER;
        UnitFile file = new UnitFile(scope.folder(surroundings.environment()), role);
        Consumer<String> lines = surroundings.out()::println;
        switch (action) {
            case print -> surroundings.out().print(unit(scope).text());
            case install -> install(unit(scope), file, lines);
            case uninstall -> uninstall(scope, file, lines);
        }
        surroundings.out().flush();
        return 0;
    }

    private Unit unit(UnitScope scope) {
        check(scope);
        return new Unit(role, scope, ServiceProgram.named(program), words, waitForCard);
    }

    /** What would make the service end at once is better said now. */
    private void check(UnitScope scope) {
        Map<String, String> there = scope.environment(surroundings.environment());
        var inner = new Surroundings(surroundings.out(), surroundings.err(), false, there, surroundings.stop());
        CommandLine root = Main.commandLine(inner, HeadStart.NONE);
        List<String> line = new ArrayList<>(List.of(role.name()));
        line.addAll(words);
        Origins origins = new Origins();
        try {
            root.parseArgs(Main.configured(root, there).fill(line, origins).toArray(String[]::new));
            checkRanges(Objects.requireNonNull(root.getSubcommands().get(role.name())));
        } catch (ParameterException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the " + role + "'s options: " + origins.explain(String.valueOf(e.getMessage())), e);
        }
    }

    private void checkRanges(CommandLine command) {
        switch (role) {
            case manager -> command.<ManagerCommand>getCommand().check();
            case slave -> command.<SlaveCommand>getCommand().check();
        }
    }

    private static void install(Unit unit, UnitFile file, Consumer<String> lines) {
        ServiceProgram.check(unit.program(), unit.scope());
        file.write(unit);
        lines.accept("wrote " + file.path());
        lines.accept("next:");
        lines.accept("  " + unit.scope().systemctl() + "daemon-reload");
        lines.accept(
                "  " + unit.scope().systemctl() + "enable --now " + unit.role().unit());
    }

    private void uninstall(UnitScope scope, UnitFile file, Consumer<String> lines) {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("uninstall takes no options of the " + role + ": " + words.getFirst());
        }
        file.remove().forEach(path -> lines.accept("removed " + path));
        lines.accept("next:");
        lines.accept("  " + scope.systemctl() + "stop " + role.unit());
        lines.accept("  " + scope.systemctl() + "daemon-reload");
    }
}
