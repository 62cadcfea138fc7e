package org.wirejack.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.wirejack.wire.Wire;
import picocli.CommandLine.IVersionProvider;

/** The build's version and the protocol's. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"wirejack " + read() + ", NetJACK2 protocol " + Wire.PROTOCOL_VERSION};
    }

    /** The build's alone. */
    static String number() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(in, "version.properties"));
        }
        return properties.getProperty("version");
    }
}
