package org.wirejack.cli.doctor.lan;

import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.Nic;
import org.wirejack.wire.Wire;

/** Whether an interface takes packets of the usual length; the way to another host may be narrower still. */
public final class MtuCheck implements Check {
    private final Nic nic;

    public MtuCheck(Nic nic) {
        this.nic = nic;
    }

    @Override
    public String title() {
        return "MTU of " + nic.name();
    }

    @Override
    public Finding examine() {
        int bytes = nic.mtuBytes();
        if (bytes >= Wire.DEFAULT_MTU) {
            return Finding.ok(bytes + " bytes");
        }
        String meaning = bytes + " bytes, fewer than the usual " + Wire.DEFAULT_MTU + ": packets are cut to pieces";
        return Finding.fail(meaning, cure(bytes, nic.name()));
    }

    /** Both ends go by what the slave asks for. */
    public static String cure(int bytes, String networkInterface) {
        return bytes >= Wire.MIN_MTU
                ? "wirejack slave --mtu " + bytes + "; or sudo ip link set " + networkInterface + " mtu "
                        + Wire.DEFAULT_MTU + " if the whole network takes it"
                : "sudo ip link set " + networkInterface + " mtu " + Wire.DEFAULT_MTU;
    }
}
