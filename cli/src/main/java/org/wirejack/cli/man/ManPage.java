package org.wirejack.cli.man;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man page of one command: what its {@code --help} says, and what is common to all. */
public final class ManPage {
    private static final Map<String, String> USUAL_EXIT_CODES = Map.of(
            "0",
            "It worked.",
            "1",
            "It did not; a line on the error output says why.",
            "2",
            "It was not asked for properly.");

    private final CommandSpec spec;
    private final Edition edition;

    /**
     * What all pages of a build have in common.
     *
     * @param date as 2026-01-31
     * @param version the build's
     */
    public record Edition(String date, String version) {}

    public ManPage(CommandSpec spec, Edition edition) {
        this.spec = spec;
        this.edition = edition;
    }

    /** {@code wirejack-slave}. */
    public String name() {
        return spec.qualifiedName("-");
    }

    /** The page in roff. */
    public String text() {
        Roff page = new Roff().title(name(), edition.date(), "wirejack " + edition.version());
        page.section("NAME").line(Roff.text(name()) + " \\- " + Roff.text(purpose()));
        page.section("SYNOPSIS").line(synopsis());
        page.section("DESCRIPTION");
        descriptions().forEach(page::words);
        options(page);
        commands(page);
        exitCodes(page);
        files(page);
        page.section("SEE ALSO").line(seeAlso());
        return page.toString();
    }

    /** The first sentence, as lists of commands have it. */
    private String purpose() {
        String first = descriptions().getFirst().replaceFirst("\\.$", "");
        boolean name = first.startsWith("NetJACK2");
        return name ? first : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }

    private List<String> descriptions() {
        return plain(spec.usageMessage().description());
    }

    private String synopsis() {
        List<String> custom = plain(spec.usageMessage().customSynopsis());
        if (!custom.isEmpty()) {
            String words = spec.qualifiedName(" ");
            return Roff.bold(words) + " " + Roff.text(custom.getFirst().substring(words.length() + 1));
        }
        List<String> parts = new ArrayList<>(List.of(Roff.bold(spec.qualifiedName(" "))));
        parts.add(
                hasCommands()
                        ? Roff.italic("COMMAND") + " [" + Roff.italic("OPTIONS") + "]"
                        : "[" + Roff.italic("OPTIONS") + "]");
        spec.positionalParameters().forEach(parameter -> parts.add(value(parameter)));
        return String.join(" ", parts);
    }

    private static String value(PositionalParamSpec parameter) {
        String label = parameter.paramLabel();
        boolean bracketed = label.startsWith("[");
        String value = Roff.italic(bracketed ? label.substring(1, label.length() - 1) : label);
        return bracketed || parameter.arity().min() == 0 ? "[" + value + "]" : value;
    }

    private void options(Roff page) {
        page.section("OPTIONS");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            page.item(value(parameter), description(parameter));
        }
        spec.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> page.item(term(option), description(option)));
    }

    private static String term(OptionSpec option) {
        String names = Roff.bolds(Arrays.asList(option.names()));
        if (option.arity().max() == 0) {
            return names;
        }
        String value = "=" + Roff.italic(option.paramLabel());
        return names + (option.arity().min() == 0 ? "[" + value + "]" : value);
    }

    private void commands(Roff page) {
        if (hasCommands()) {
            page.section("COMMANDS");
            subcommands()
                    .forEach(command -> page.item(
                            command.reference(), command.descriptions().getFirst()));
        }
    }

    private void exitCodes(Roff page) {
        Map<String, String> own = spec.usageMessage().exitCodeList();
        page.section("EXIT STATUS");
        (own.isEmpty() ? USUAL_EXIT_CODES : own)
                .entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(code -> page.item(Roff.bold(code.getKey()), code.getValue()));
    }

    private static void files(Roff page) {
        page.section("FILES")
                .item(
                        Roff.italic("~/.config/wirejack/wirejack.conf"),
                        "Options, by command; wirejack config shows what is in force, and where it comes from.")
                .item(Roff.italic("~/.config/wirejack/patches"), "The cables that wirejack manager plugs in again.");
    }

    private String seeAlso() {
        List<String> pages = new ArrayList<>();
        CommandSpec parent = spec.parent();
        if (parent != null) {
            pages.add(new ManPage(parent, edition).reference());
        }
        subcommands().forEach(command -> pages.add(command.reference()));
        return String.join(", ", pages);
    }

    private List<ManPage> subcommands() {
        return spec.subcommands().values().stream()
                .map(command -> new ManPage(command.getCommandSpec(), edition))
                .toList();
    }

    private String reference() {
        return Roff.bold(name()) + "(1)";
    }

    private boolean hasCommands() {
        return !spec.subcommands().isEmpty();
    }

    private static String description(ArgSpec arg) {
        return String.join(" ", plain(arg.description()));
    }

    /** As the terminal would show it, where a {@code $} and a {@code %} are written twice. */
    private static List<String> plain(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.replace("$$", "$").replace("%%", "%"))
                .toList();
    }
}
