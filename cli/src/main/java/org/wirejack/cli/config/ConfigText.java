package org.wirejack.cli.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of configuration files.
 *
 * <pre>
 * # a comment; empty lines are none
 * [slave]                  the command whose options follow; or [preset NAME]
 * name = synth1            an option's long name, and its value as on the command line, up to the line's end
 * no-patches = true        a switch is true or false
 * </pre>
 */
final class ConfigText {
    private static final Pattern SECTION = Pattern.compile("\\[\\s*(preset\\s+)?([\\w.-]+)\\s*]");
    private static final Pattern SETTING = Pattern.compile("([\\w-]+)\\s*=\\s*(.*)");

    private final String name;
    private final List<ConfigLine> lines = new ArrayList<>();
    private String section = "";
    private int number;

    private ConfigText(String name) {
        this.name = name;
    }

    /**
     * @param name of the file, for origins
     * @throws IllegalArgumentException naming file, line and what is allowed there
     */
    static List<ConfigLine> parse(String name, List<String> text) {
        ConfigText config = new ConfigText(name);
        text.forEach(config::take);
        return List.copyOf(config.lines);
    }

    private void take(String raw) {
        number++;
        String line = raw.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[")) {
            section = section(line);
        } else {
            lines.add(setting(line));
        }
    }

    private String section(String line) {
        Matcher matcher = SECTION.matcher(line);
        if (!matcher.matches()) {
            throw fault("'" + line + "': a section is [COMMAND] or [preset NAME]");
        }
        return matcher.group(1) == null ? matcher.group(2) : "preset " + matcher.group(2);
    }

    private ConfigLine setting(String line) {
        Matcher matcher = SETTING.matcher(line);
        if (!matcher.matches()) {
            throw fault("'" + line + "': wanted is key = value");
        }
        if (section.isEmpty()) {
            throw fault(matcher.group(1) + ": in front of it must be a section, as [manager] or [slave]");
        }
        return new ConfigLine(section, matcher.group(1), matcher.group(2).strip(), origin());
    }

    private String origin() {
        return name + ":" + number;
    }

    private IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException(origin() + ": " + reason);
    }
}
