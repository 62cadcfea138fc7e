package org.wirejack.cli.doctor.lan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.link.TransportFailed;

/** How many managers of Wirejack answer on the group: of two, a slave takes the quicker one. */
public final class ManagersCheck implements Check {
    private final int port;
    private final Supplier<Map<String, SortedSet<String>>> survey;

    public ManagersCheck(DiscoveryAddress group, InterfaceChoice interfaces) {
        this(group.port(), () -> new ManagerSurvey(group, interfaces).find());
    }

    /** @param survey addresses of managers, by their hosts' names */
    ManagersCheck(int port, Supplier<Map<String, SortedSet<String>>> survey) {
        this.port = port;
        this.survey = survey;
    }

    @Override
    public String title() {
        return "managers";
    }

    @Override
    public Finding examine() {
        try {
            return judge(survey.get());
        } catch (TransportFailed e) {
            return Finding.cannotTell(String.valueOf(e.getMessage()), "see the line on interfaces");
        }
    }

    private Finding judge(Map<String, SortedSet<String>> managers) {
        return switch (managers.size()) {
            case 0 -> Finding.ok("no Wirejack manager answers on the group; stock ones are not seen by this");
            case 1 -> Finding.ok("one answers: " + text(managers));
            default ->
                Finding.warn(
                        managers.size() + " answer on the group: " + text(managers)
                                + "; a slave takes whichever answers first",
                        "wirejack slave -a " + firstAddress(managers.values())
                                + ", or another port for one manager and its slaves: -p " + (port + 1));
        };
    }

    private static String text(Map<String, SortedSet<String>> managers) {
        return managers.entrySet().stream()
                .map(manager -> manager.getKey() + " (" + String.join(", ", manager.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String firstAddress(Collection<SortedSet<String>> addresses) {
        return List.copyOf(addresses).getFirst().getFirst();
    }
}
