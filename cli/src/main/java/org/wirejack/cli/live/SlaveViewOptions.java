package org.wirejack.cli.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.Allowed;
import picocli.CommandLine.Option;

/** Where a manager's slaves have their live views, as far as it must be told. */
public final class SlaveViewOptions {
    private static final Pattern TEXT = Pattern.compile("(.+)=(?:(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+):)?(\\d{1,6})");
    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--http-slave",
            paramLabel = "NAME=[HOST:]PORT",
            description =
                    "Where slave NAME has its live view, to be shown here as well; may be repeated; default: where it"
                            + " publishes it by mDNS.")
    private List<String> texts = new ArrayList<>();

    /**
     * What was said of one slave.
     *
     * @param host null: the one that it plays from
     */
    public record Said(@Nullable String host, int port) {}

    /**
     * @param view whether there is a live view at all
     * @throws IllegalArgumentException if one of them is wrong
     */
    public void check(boolean view) {
        if (!view && !texts.isEmpty()) {
            throw new IllegalArgumentException("--http-slave: only with --http");
        }
        said();
    }

    /**
     * By slave.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    public Map<String, Said> said() {
        Map<String, Said> said = new HashMap<>();
        for (String text : texts) {
            Matcher matcher = TEXT.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "--http-slave " + text + ": allowed are NAME=PORT and NAME=HOST:PORT");
            }
            int port = Allowed.range(
                    "--http-slave " + matcher.group(1) + "=", Integer.parseInt(matcher.group(3)), 1, MAX_PORT);
            said.put(matcher.group(1), new Said(matcher.group(2), port));
        }
        return Map.copyOf(said);
    }
}
