package org.wirejack.cli.doctor.lan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What doctors say to each other: 8 bytes "wjdoctor", the kind, a number by which the answer is known, and zeros up to
 * the wished length. Managers and slaves take no notice of it.
 *
 * @param number any; an answer has its question's
 */
public record DoctorMessage(Kind kind, long number) {
    /** What a message is for; the constant's position is its number on the wire. */
    public enum Kind {
        /** Please answer to me, as long as this is. */
        ASK,
        /** The answer. */
        ANSWER,
        /** Please send {@link #CALLED} to the group. */
        CALL,
        /** Said to the group. */
        CALLED
    }

    public static final int LEAST_BYTES = 24;
    private static final byte[] MARK = "wjdoctor".getBytes(StandardCharsets.US_ASCII);

    /** @param bytes {@link #LEAST_BYTES} and up */
    public byte[] write(int bytes) {
        return ByteBuffer.allocate(Math.max(bytes, LEAST_BYTES))
                .put(MARK)
                .putLong(number)
                .putInt(kind.ordinal())
                .array();
    }

    /** Empty if the bytes are something else. */
    public static Optional<DoctorMessage> read(byte[] bytes) {
        if (bytes.length < LEAST_BYTES || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).position(MARK.length);
        long number = buffer.getLong();
        int kind = buffer.getInt();
        return kind < 0 || kind >= Kind.values().length
                ? Optional.empty()
                : Optional.of(new DoctorMessage(Kind.values()[kind], number));
    }
}
