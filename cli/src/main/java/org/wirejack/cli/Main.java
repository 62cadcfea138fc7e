package org.wirejack.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wirejack.cli.config.ConfiguredLine;
import org.wirejack.cli.config.Origins;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.find.LsCommand;
import org.wirejack.cli.top.TopCommand;
import org.wirejack.engine.card.Cards;
import picocli.CommandLine;

/** The way in: runs a command, and turns Ctrl-C into a request to end. */
public final class Main {
    /** The commands whose options may be in a file or in the environment. */
    static final List<String> CONFIGURED = List.of("manager", "slave", "netadapter", "record", "demo", "top");

    private Main() {}

    public static void main(String[] args) {
        StopSignal stop = new StopSignal();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndAwait(stop, ended), "wirejack-stop"));
        int exitCode = run(List.of(args), Surroundings.ofProcess(stop));
        ended.countDown();
        System.exit(exitCode);
    }

    /**
     * Runs one command to its end on the calling thread.
     *
     * @return 0: worked; 1: did not; 2: was not asked for properly
     */
    public static int run(List<String> args, Surroundings surroundings) {
        CommandLine line = commandLine(surroundings, HeadStart.of(args));
        Origins origins = new Origins();
        line.setParameterExceptionHandler((fault, words) -> FaultLine.ofUse(fault, origins))
                .setExecutionExceptionHandler((fault, command, parsed) -> FaultLine.ofRun(fault, command, origins));
        try {
            return line.execute(configured(line, surroundings.environment())
                    .fill(args, origins)
                    .toArray(String[]::new));
        } catch (IllegalArgumentException wrongFile) {
            return FaultLine.ofRun(wrongFile, line, origins);
        }
    }

    /** @param headStart of a manager or a slave */
    static CommandLine commandLine(Surroundings surroundings, HeadStart headStart) {
        return new CommandLine(new RootCommand())
                .addSubcommand(new CardsCommand(surroundings, Cards.ofSystem()))
                .addSubcommand(new CompletionCommand(surroundings))
                .addSubcommand(new CommandLine(new ConfigCommand(surroundings)).setStopAtPositional(true))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new SelfTestCommand(surroundings))
                .addSubcommand(new LsCommand(surroundings))
                .addSubcommand(new ManagerCommand(surroundings, headStart))
                .addSubcommand(new RecordCommand(surroundings))
                .addSubcommand(new ServiceCommand(surroundings))
                .addSubcommand(new SlaveCommand(surroundings, headStart))
                .addSubcommand(new NetAdapterCommand(surroundings))
                .addSubcommand(new TopCommand(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err());
    }

    static ConfiguredLine configured(CommandLine line, Map<String, String> environment) {
        return new ConfiguredLine(line, CONFIGURED, environment);
    }

    private static void stopAndAwait(StopSignal stop, CountDownLatch ended) {
        stop.stop();
        try {
            ended.await(stop.mostSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
