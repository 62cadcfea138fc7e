package org.wirejack.cli.doctor.lan;

import java.util.List;
import java.util.stream.Collectors;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.Nic;

/** Whether there is an interface by which slaves and managers can meet. */
public final class InterfaceCheck implements Check {
    private final List<Nic> chosen;
    private final boolean wished;

    /**
     * @param chosen those that the options allow
     * @param wished whether {@code --interface} names it
     */
    public InterfaceCheck(List<Nic> chosen, boolean wished) {
        this.chosen = chosen;
        this.wished = wished;
    }

    @Override
    public String title() {
        return "interface";
    }

    @Override
    public Finding examine() {
        List<Nic> usable = chosen.stream().filter(Nic::usable).toList();
        if (usable.stream().anyMatch(nic -> !nic.loopback())) {
            return Finding.ok("the group is used on " + texts(usable));
        }
        if (wished && !usable.isEmpty()) {
            return Finding.ok("only " + texts(usable) + ": this machine with itself");
        }
        return Finding.fail("no network interface is up and has an IPv4 address: " + states(), cure());
    }

    private String cure() {
        String name = chosen.stream()
                .filter(nic -> !nic.loopback())
                .map(Nic::name)
                .findFirst()
                .orElse("eth0");
        return "plug the cable in; sudo ip link set " + name + " up; and give it an address, by DHCP or by hand";
    }

    private String states() {
        return chosen.stream().allMatch(Nic::loopback)
                ? "there is none but loopback"
                : chosen.stream()
                        .filter(nic -> !nic.loopback())
                        .map(InterfaceCheck::state)
                        .collect(Collectors.joining(", "));
    }

    private static String state(Nic nic) {
        if (!nic.up()) {
            return nic.name() + " is down";
        }
        return nic.addresses().isEmpty() ? nic.name() + " has no IPv4 address" : nic.name() + " carries no multicast";
    }

    private static String texts(List<Nic> nics) {
        return nics.stream().map(Nic::text).collect(Collectors.joining(", "));
    }
}
