package org.wirejack.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class NetworkOptionsTest {
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();
    private static final Map<String, String> ENVIRONMENT =
            Map.of("JACK_NETJACK_MULTICAST", "239.1.2.3", "JACK_NETJACK_PORT", "20000");

    @Test
    void theUsualPlaceIsThatOfTheStockTools() {
        assertEquals(new MeetingPoint("225.3.19.154", 19_000, null), parse().announcing(NO_ENVIRONMENT));
        assertEquals(new MeetingPoint("225.3.19.154", 19_000, null), parse().listening(NO_ENVIRONMENT));
    }

    @Test
    void theEnvironmentWinsOverWhatIsUsual() {
        assertEquals(new MeetingPoint("239.1.2.3", 20_000, null), parse().announcing(ENVIRONMENT));
    }

    @Test
    void anOptionWinsOverTheEnvironment() {
        assertEquals(
                new MeetingPoint("224.0.0.9", 123, null),
                parse("-a", "224.0.0.9", "-p", "123").listening(ENVIRONMENT));
        assertEquals(
                new MeetingPoint("224.0.0.9", 123, null),
                parse("--group=224.0.0.9", "--port=123").announcing(ENVIRONMENT));
    }

    @Test
    void aSlaveMayCallAHost() {
        assertEquals(
                "127.0.0.1", parse("-a", "127.0.0.1").announcing(NO_ENVIRONMENT).address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "192.0.2.7"})
    void aManagerNeedsAGroup(String address) {
        assertFault(
                "--address " + address + ": not a multicast",
                () -> parse("-a", address).listening(NO_ENVIRONMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.255.255.255", "::1", "300.1.1.1.1"})
    void aSlaveNeedsAGroupOrAHost(String address) {
        assertFault("--address " + address + ": ", () -> parse("-a", address).announcing(NO_ENVIRONMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void aPortIsANumberInRange(String port) {
        assertFault("--port " + port + ": ", () -> parse("-p", port).announcing(NO_ENVIRONMENT));
    }

    @Test
    void faultsOfTheEnvironmentNameTheVariable() {
        assertFault("JACK_NETJACK_PORT x: not a number", () -> parse().announcing(Map.of("JACK_NETJACK_PORT", "x")));
    }

    @Test
    void anInterfaceMustExist() {
        assertFault(
                "--interface nope0: there are ",
                () -> parse("--interface", "nope0").announcing(NO_ENVIRONMENT));
        assertEquals(
                "127.0.0.1",
                parse("--interface", "127.0.0.1").announcing(NO_ENVIRONMENT).networkInterface());
    }

    private static void assertFault(String beginning, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(beginning), message);
    }

    private static NetworkOptions parse(String... arguments) {
        NetworkOptions options = new NetworkOptions();
        new CommandLine(new Mixed(options)).parseArgs(arguments);
        return options;
    }

    @CommandLine.Command
    private static final class Mixed {
        @CommandLine.Mixin
        private final NetworkOptions network;

        Mixed(NetworkOptions network) {
            this.network = network;
        }
    }
}
