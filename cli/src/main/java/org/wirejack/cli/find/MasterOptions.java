package org.wirejack.cli.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.netdriver.WantedMaster;
import picocli.CommandLine.Option;

/** Which masters a slave joins. */
public final class MasterOptions {
    private static final Pattern ADDRESS = Pattern.compile("([\\d.]+)(?::(\\d{1,6}))?");

    @Option(
            names = "--master",
            paramLabel = "NAME|ADDRESS[:PORT]",
            description =
                    "Join only this master, by its host's or its published name, or called at its address; several"
                            + " times: in this order, each when those before it are not there; default: any.")
    private List<String> texts = new ArrayList<>();

    /**
     * In order of preference.
     *
     * @param usualPort where none is said
     * @throws IllegalArgumentException if one is neither an address nor a name; names the option and what is wrong
     */
    public List<WantedMaster> wanted(int usualPort) {
        return texts.stream().map(text -> parse(text, usualPort)).toList();
    }

    /** The list in words; empty if there is none. */
    public static String line(List<WantedMaster> wanted) {
        return wanted.isEmpty()
                ? ""
                : "joins only " + wanted.stream().map(WantedMaster::toString).collect(Collectors.joining(", or else "));
    }

    private static WantedMaster parse(String text, int usualPort) {
        try {
            Matcher address = ADDRESS.matcher(text);
            return address.matches() ? at(address, usualPort) : named(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--master " + text + ": " + e.getMessage(), e);
        }
    }

    private static WantedMaster at(Matcher address, int usualPort) {
        int port = address.group(2) == null ? usualPort : Integer.parseInt(address.group(2));
        DiscoveryAddress place = DiscoveryAddress.of(address.group(1), port);
        if (place.group() || place.address().isAnyLocalAddress()) {
            throw new IllegalArgumentException("not a host's address; a group is chosen by -a");
        }
        return new WantedMaster.At(place);
    }

    private static WantedMaster named(String text) {
        if (text.isBlank() || text.chars().anyMatch(letter -> letter == ':' || Character.isISOControl(letter))) {
            throw new IllegalArgumentException("allowed are a name, an IPv4 address, and ADDRESS:PORT");
        }
        return new WantedMaster.Named(text);
    }
}
