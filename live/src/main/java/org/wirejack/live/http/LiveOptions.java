package org.wirejack.live.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the live view is, and who may see it.
 *
 * @param address to listen at
 * @param token without which nothing is answered; null: whoever is on this machine may see it
 * @param tokenMade whether nobody knows the token yet
 */
public record LiveOptions(
        InetSocketAddress address, @Nullable String token, boolean tokenMade) {
    public static final String USUAL_ADDRESS = "127.0.0.1";
    public static final int USUAL_PORT = 19_080;

    private static final int MAX_PORT = 65_535;
    private static final int TOKEN_BYTES = 18;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{12,128}");

    /**
     * Options as they are given.
     *
     * @param port 0 for any
     * @param token null: none on the loopback interface, and one that is made elsewhere
     * @throws IllegalArgumentException if one of them is wrong
     */
    public static LiveOptions of(String host, int port, @Nullable String token) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("--http " + port + ": allowed is 1 to " + MAX_PORT);
        }
        if (token != null && !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("--http-token: allowed are 12 to 128 letters, digits, and . _ ~ -");
        }
        InetAddress address = resolve(host);
        boolean make = token == null && !address.isLoopbackAddress();
        return new LiveOptions(new InetSocketAddress(address, port), make ? newToken() : token, make);
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--http-address " + host + ": no such address or host", e);
        }
    }

    private static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Whether other machines can reach it. */
    boolean open() {
        return !address.getAddress().isLoopbackAddress();
    }
}
