package org.wirejack.cycle;

import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.PortList;

/** Protocol 8's list: an index for each port. */
final class IndexList implements WantedList {
    @Override
    public void write(HeaderFlyweight sync, PortSet wanted) {
        PortList.write(sync, wanted.indices(), wanted.count());
    }

    @Override
    public boolean read(HeaderFlyweight sync, PortSet target) {
        if (!PortList.check(sync, target.channels())) {
            return false;
        }
        target.clear();
        for (int i = 0; i < sync.activePorts(); i++) {
            target.add(PortList.get(sync, i));
        }
        return true;
    }

    @Override
    public int maxPacketBytes(int channels) {
        return HeaderFlyweight.LENGTH + channels * Integer.BYTES;
    }
}
