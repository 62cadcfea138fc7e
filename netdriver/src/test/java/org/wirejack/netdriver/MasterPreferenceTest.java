package org.wirejack.netdriver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirejack.link.DiscoveryAddress;

class MasterPreferenceTest {
    private static final long START_NANOS = Long.MAX_VALUE - 100_000_000L;
    private static final DiscoveryAddress STUDIO = DiscoveryAddress.of("10.0.0.1", 19_001);
    private static final DiscoveryAddress STAGE = DiscoveryAddress.of("10.0.0.2", 19_002);
    private static final WantedMaster BY_ADDRESS = new WantedMaster.At(STUDIO);
    private static final WantedMaster BY_NAME = new WantedMaster.Named("stage");
    private static final MasterCall TO_STUDIO = new MasterCall(STUDIO, "");
    private static final MasterCall TO_STAGE = new MasterCall(STAGE, "");
    private static final MasterCall STAGE_BY_GROUP = new MasterCall(null, "stage");

    private final Map<String, List<DiscoveryAddress>> known = new HashMap<>();

    private MasterPreference preferring(WantedMaster... wanted) {
        return new MasterPreference(List.of(wanted), name -> known.getOrDefault(name, List.of()), 19_000, START_NANOS);
    }

    private static InetSocketAddress from(DiscoveryAddress master) {
        return new InetSocketAddress(master.address(), 40_000);
    }

    @Test
    void whoWantsAnyMasterCallsAllAndJoinsAll() {
        MasterPreference any = preferring();
        assertEquals(List.of(MasterCall.TO_ANYBODY), any.calls(START_NANOS));
        assertTrue(any.accepts("whoever", from(STAGE), START_NANOS));
        assertEquals(19_000, any.managerPort(from(STAGE)));
    }

    @Test
    void anAddressIsCalledThereAndNowhereElse() {
        MasterPreference one = preferring(BY_ADDRESS);
        for (int i = 0; i < 10; i++) {
            assertEquals(List.of(TO_STUDIO), one.calls(START_NANOS + i * MasterPreference.TURN_NANOS));
        }
        assertTrue(one.accepts("whatever its name", from(STUDIO), START_NANOS));
        assertFalse(one.accepts("studio", from(STAGE), START_NANOS));
        assertEquals(19_001, one.managerPort(from(STUDIO)));
    }

    @Test
    void aNameIsCalledInTheGroupWhileItsAddressIsNotKnown() {
        MasterPreference one = preferring(BY_NAME);
        assertEquals(List.of(STAGE_BY_GROUP), one.calls(START_NANOS));
        assertTrue(one.accepts("STAGE.local", from(STAGE), START_NANOS));
        assertFalse(one.accepts("studio", from(STAGE), START_NANOS));
        assertEquals(19_000, one.managerPort(from(STAGE)));
    }

    @Test
    void aNameWhoseAddressIsKnownIsSeldomCalledInTheGroup() {
        known.put("stage", List.of(STAGE));
        MasterPreference one = preferring(BY_NAME);
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < MasterPreference.GROUP_EVERY; i++) {
                assertEquals(List.of(TO_STAGE), one.calls(START_NANOS));
            }
            assertEquals(List.of(TO_STAGE, STAGE_BY_GROUP), one.calls(START_NANOS));
        }
        assertEquals(19_002, one.managerPort(from(STAGE)));
    }

    /** A manager may be published under another name than its host's. */
    @Test
    void whoeverIsAtAPublishedNamesAddressIsThatMaster() {
        known.put("stage", List.of(STAGE));
        MasterPreference one = preferring(BY_NAME);
        assertTrue(one.accepts("raspberry", from(STAGE), START_NANOS));
        assertFalse(one.accepts("raspberry", from(STUDIO), START_NANOS));
    }

    /** The clock passes the end of a long on the way. */
    @Test
    void theFirstHasATurnOfItsOwn() {
        MasterPreference two = preferring(BY_ADDRESS, BY_NAME);
        long justBefore = START_NANOS + MasterPreference.TURN_NANOS - 1;
        assertEquals(List.of(TO_STUDIO), two.calls(justBefore));
        assertFalse(two.accepts("stage", from(STAGE), justBefore));
        assertTrue(two.wants("stage", from(STAGE)));
        assertFalse(two.wants("cellar", from(DiscoveryAddress.of("10.0.0.3", 1))));

        assertEquals(List.of(TO_STUDIO, STAGE_BY_GROUP), two.calls(justBefore + 1));
        assertTrue(two.accepts("stage", from(STAGE), justBefore + 1));
        assertTrue(two.accepts("studio", from(STUDIO), justBefore + 1));
    }

    @Test
    void everyFurtherOneComesATurnLater() {
        MasterPreference three = preferring(BY_ADDRESS, BY_NAME, new WantedMaster.Named("cellar"));
        assertEquals(
                2,
                three.calls(START_NANOS + 2 * MasterPreference.TURN_NANOS - 1).size());
        assertEquals(
                3, three.calls(START_NANOS + 2 * MasterPreference.TURN_NANOS).size());
        assertEquals(
                3,
                three.calls(START_NANOS + 1_000 * MasterPreference.TURN_NANOS).size());
    }
}
