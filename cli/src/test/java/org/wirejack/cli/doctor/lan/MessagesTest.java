package org.wirejack.cli.doctor.lan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirejack.cli.doctor.lan.DoctorMessage.Kind;

class MessagesTest {
    @Test
    void whatIsWrittenIsRead() {
        for (Kind kind : Kind.values()) {
            DoctorMessage message = new DoctorMessage(kind, 0x1234_5678_9ABC_DEF0L);
            assertEquals(Optional.of(message), DoctorMessage.read(message.write(24)));
            assertEquals(1472, message.write(1472).length);
            assertEquals(Optional.of(message), DoctorMessage.read(message.write(1472)));
        }
    }

    @Test
    void bytesOfOthersAreNoMessage() {
        Random random = new Random(3);
        byte[] good = new DoctorMessage(Kind.ASK, 7).write(24);
        for (int i = 0; i < 20; i++) {
            byte[] bad = good.clone();
            bad[i == 19 ? 16 : i % 8] ^= (byte) (1 + random.nextInt(255));
            assertEquals(Optional.empty(), DoctorMessage.read(bad));
        }
        assertEquals(Optional.empty(), DoctorMessage.read(new byte[0]));
        assertEquals(Optional.empty(), DoctorMessage.read(new byte[23]));
    }

    @Test
    void leavingAGroupIsSaidInBothVersions() throws Exception {
        Inet4Address group = (Inet4Address) InetAddress.getByName("225.3.19.155");
        assertArrayEquals(
                HexFormat.of().parseHex("1700" + sum("17000000e103139b") + "e103139b"), IgmpMessage.leave(group));
        assertArrayEquals(
                HexFormat.of().parseHex("2200" + sum("220000000000000103000000e103139b") + "0000000103000000e103139b"),
                IgmpMessage.leaveReport(group));
    }

    /** The Internet checksum of a message whose own is zero. */
    private static String sum(String message) {
        int sum = 0;
        for (int i = 0; i < message.length(); i += 4) {
            sum += Integer.parseInt(message.substring(i, i + 4), 16);
        }
        return String.format("%04x", ~(sum % 0xFFFF) & 0xFFFF);
    }

    @Test
    void onlyAQueryNamesAQuerier() {
        byte[] query = HexFormat.of()
                .parseHex("46c00020000040000102416a0a4e00fe" + "e0000001" + "94040000" + "1164ee9b00000000");
        assertEquals(Optional.of("10.78.0.254"), IgmpMessage.querier(query));
        query[24] = 0x16;
        assertEquals(Optional.empty(), IgmpMessage.querier(query));
        assertEquals(Optional.empty(), IgmpMessage.querier(new byte[0]));
        assertEquals(
                Optional.empty(),
                IgmpMessage.querier(new byte[] {0x4F, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11}));
    }
}
