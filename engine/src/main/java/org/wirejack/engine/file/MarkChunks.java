package org.wirejack.engine.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Marks as WAV editors read them: where they are, how long, and what they are called. Their frames have 32 bits, so marks
 * behind the first 24 hours (at 48 kHz) are left out.
 *
 * <pre>
 * "cue " count { id frame "data" 0 0 frame }*
 * "LIST" "adtl" { "ltxt" id frames "rgn " 0 0 | "labl" id text 0 [pad to even] }*
 * </pre>
 */
final class MarkChunks {
    private static final long MOST_FRAMES = 0xFFFF_FFFFL;
    private static final int CUE_BYTES = 24;
    private static final int REGION_BYTES = 20;
    private static final int HEAD_BYTES = 8;

    private final List<Mark> marks;

    MarkChunks(List<Mark> all) {
        marks = all.stream().filter(mark -> mark.frame() <= MOST_FRAMES).toList();
    }

    /** Both chunks, of an even number of bytes; none without marks. */
    ByteBuffer bytes() {
        int cueBytes = Integer.BYTES + marks.size() * CUE_BYTES;
        int listBytes =
                Integer.BYTES + marks.stream().mapToInt(MarkChunks::noteBytes).sum();
        ByteBuffer bytes = ByteBuffer.allocate(marks.isEmpty() ? 0 : 2 * HEAD_BYTES + cueBytes + listBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        if (!marks.isEmpty()) {
            head(bytes, "cue ", cueBytes).putInt(marks.size());
            for (int i = 0; i < marks.size(); i++) {
                putCue(bytes, i + 1, (int) marks.get(i).frame());
            }
            head(bytes, "LIST", listBytes).put(ascii("adtl"));
            for (int i = 0; i < marks.size(); i++) {
                putNotes(bytes, i + 1, marks.get(i));
            }
        }
        return bytes.flip();
    }

    private static int noteBytes(Mark mark) {
        return HEAD_BYTES + REGION_BYTES + HEAD_BYTES + even(labelBytes(mark));
    }

    private static int labelBytes(Mark mark) {
        return Integer.BYTES + mark.text().getBytes(StandardCharsets.UTF_8).length + 1;
    }

    private static int even(int bytes) {
        return bytes + (bytes & 1);
    }

    private static void putCue(ByteBuffer bytes, int id, int frame) {
        bytes.putInt(id).putInt(frame).put(ascii("data")).putInt(0).putInt(0).putInt(frame);
    }

    private static void putNotes(ByteBuffer bytes, int id, Mark mark) {
        head(bytes, "ltxt", REGION_BYTES).putInt(id).putInt((int) Math.min(mark.frames(), MOST_FRAMES));
        bytes.put(ascii("rgn ")).putLong(0);
        int labelBytes = labelBytes(mark);
        head(bytes, "labl", labelBytes).putInt(id).put(mark.text().getBytes(StandardCharsets.UTF_8));
        bytes.put(new byte[1 + even(labelBytes) - labelBytes]);
    }

    private static ByteBuffer head(ByteBuffer bytes, String id, int size) {
        return bytes.put(ascii(id)).putInt(size);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
