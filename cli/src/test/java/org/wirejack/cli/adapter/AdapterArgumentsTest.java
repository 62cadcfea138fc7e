package org.wirejack.cli.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.audioadapter.AdapterOptions;
import org.wirejack.audioadapter.resample.ResampleQuality;

class AdapterArgumentsTest {
    @Test
    void withoutAnyItIsTheDefaultCardTwoChannelsEachWay() {
        AdapterOptions usual = new AdapterOptions(2, 2, ResampleQuality.GOOD, 0);

        assertEquals(new AdapterSpec(new DeviceName.Card(null), null, null, 2, usual), AdapterArguments.parse(""));
    }

    @Test
    void readsThemAsTheStockAdapterHasThem() {
        AdapterOptions options = new AdapterOptions(1, 8, ResampleQuality.BEST, 1024);

        assertEquals(
                new AdapterSpec(new DeviceName.Jack("card"), 44_100, 480, 3, options),
                AdapterArguments.parse("  -d jack:card -r 44100 -p 480 -n 3 -i 1  -o 8 -q 4 -g 1024 "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-x | -x",
                "hw:0 | hw:0",
                "-d | DEVICE",
                "-r abc | abc",
                "-r 5 | audioadapter -r 5: allowed is ",
                "-p 0 | audioadapter -p 0: allowed is 1 to ",
                "-n 1 | audioadapter -n 1: allowed is 2 to 8",
                "-n 9 | audioadapter -n 9: allowed is 2 to 8",
                "-i 256 | audioadapter -i 256: allowed is 0 to 255",
                "-o -1 | -1",
                "-i 0 -o 0 | captures 0 and playbacks 0: an adapter needs a channel",
                "-q 5 | resampling quality '5': one of draft, good, best, or 0 to 4",
                "-g 32769 | --ring-buffer 32769: allowed is 0 to 32768",
                "-d jack: | audioadapter -d jack:: say which",
            })
    void namesWhatIsWrongInOneLine(String text, String words) {
        String fault = assertThrows(IllegalArgumentException.class, () -> AdapterArguments.parse(text))
                .getMessage();

        assertTrue(fault.contains(words), fault);
        assertFalse(fault.contains("\n"), fault);
    }
}
