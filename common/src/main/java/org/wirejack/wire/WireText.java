package org.wirejack.wire;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names in fixed fields: UTF-8, ended by a NUL, never longer than the field. */
public final class WireText {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private WireText() {}

    /** Bytes up to the NUL or the field's end; bytes that are no UTF-8 become replacement characters. */
    static String read(MemorySegment packet, int offset, int fieldBytes) {
        byte[] field = new byte[fieldBytes];
        MemorySegment.copy(packet, ValueLayout.JAVA_BYTE, offset, field, 0, fieldBytes);
        int length = 0;
        while (length < fieldBytes && field[length] != 0) {
            length++;
        }
        return printable(new String(field, 0, length, StandardCharsets.UTF_8));
    }

    /** Names reach terminals and logs: what would steer those becomes a replacement character. */
    private static String printable(String text) {
        return CONTROLS.matcher(text).replaceAll("\uFFFD");
    }

    static void write(String text, MemorySegment packet, int offset, int fieldBytes) {
        byte[] bytes = cut(text, fieldBytes - 1).getBytes(StandardCharsets.UTF_8);
        MemorySegment.copy(bytes, 0, packet, ValueLayout.JAVA_BYTE, offset, bytes.length);
    }

    /** The longest beginning of {@code text} that takes at most {@code maxBytes} in UTF-8, whole characters only. */
    public static String cut(String text, int maxBytes) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            bytes += new String(Character.toChars(codePoint)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > maxBytes) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end);
    }
}
