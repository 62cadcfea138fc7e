package org.wirejack.cli.top;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirejack.live.http.LiveOptions;

/** Where a live view is, as the user says it. */
final class TopPlace {
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");
    private static final int MAX_PORT = 65_535;

    private TopPlace() {}

    /**
     * With a port.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String of(String text) {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + ": allowed are ADDRESS and ADDRESS:PORT");
        }
        String port = matcher.group(2);
        int number = port == null ? LiveOptions.USUAL_PORT : Integer.parseInt(port);
        if (number < 1 || number > MAX_PORT) {
            throw new IllegalArgumentException(text + ": port " + port + " is none: it must be 1 to " + MAX_PORT);
        }
        return matcher.group(1) + ":" + number;
    }
}
