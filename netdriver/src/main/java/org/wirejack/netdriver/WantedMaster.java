package org.wirejack.netdriver;

import java.nio.charset.StandardCharsets;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.wire.Allowed;
import org.wirejack.wire.ParamsPacket;

/** A master that a slave is to join. */
public sealed interface WantedMaster {
    /**
     * By its host's name, or the name that it is published under.
     *
     * @param name 1 to 255 bytes; case does not matter, nor does the domain where only one side says it
     */
    record Named(String name) implements WantedMaster {
        /** @throws IllegalArgumentException if the name is empty or too long */
        public Named {
            int bytes = name.getBytes(StandardCharsets.UTF_8).length;
            Allowed.within("master's name (bytes)", bytes, 1, ParamsPacket.HOST_BYTES - 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** By its address, at which it is called directly: no multicast is needed, and no other master hears it. */
    record At(DiscoveryAddress place) implements WantedMaster {
        @Override
        public String toString() {
            return place.toString();
        }
    }
}
