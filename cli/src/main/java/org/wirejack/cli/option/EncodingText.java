package org.wirejack.cli.option;

import org.wirejack.session.Encodings;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.ParamsCheck;

/** Reads {@code float}, {@code int16} or {@code opus:KBITS}. */
final class EncodingText {
    private static final String OPTION = "--encoding";
    private static final String OPUS = "opus:";

    private EncodingText() {}

    /** @throws IllegalArgumentException if there is none of this name, or this system does not have it */
    static Encoding parse(String text) {
        Encoding encoding = switch (text) {
            case "float" -> Encoding.FLOAT;
            case "int16" -> Encoding.INT16;
            default -> opus(text);
        };
        return available(OPTION, encoding);
    }

    private static Encoding opus(String text) {
        if (!text.startsWith(OPUS)) {
            throw unknown(text);
        }
        try {
            return opus(OPTION + " opus", Integer.parseInt(text.substring(OPUS.length())));
        } catch (NumberFormatException e) {
            throw unknown(text);
        }
    }

    /** @param option that said the rate */
    static Encoding opus(String option, int kbps) {
        return Encoding.opus(Allowed.range(option, kbps, ParamsCheck.MIN_OPUS_KBPS, ParamsCheck.MAX_OPUS_KBPS));
    }

    static Encoding available(String option, Encoding encoding) {
        String refusal = Encodings.system().refusal(encoding);
        if (refusal != null) {
            throw new IllegalArgumentException(option + " " + encoding + ": " + refusal);
        }
        return encoding;
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(OPTION + " " + text + ": known are float, int16 and opus:KBITS");
    }
}
