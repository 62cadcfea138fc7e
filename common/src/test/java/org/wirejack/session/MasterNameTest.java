package org.wirejack.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterNameTest {
    @ParameterizedTest
    @CsvSource({
        "studio,       studio,       true",
        "Studio,       sTUDIO,       true",
        "studio,       studio.local, true",
        "studio.local, studio,       true",
        "studio.local, studio.local, true",
        "studio.local, studio.lan,   false",
        "studio,       studio2,      false",
        "local,        studio.local, false",
        "studio,       '',           false",
    })
    void caseDoesNotMatterNorADomainThatOnlyOneSays(String wanted, String host, boolean same) {
        assertEquals(same, MasterName.names(wanted, host));
    }
}
