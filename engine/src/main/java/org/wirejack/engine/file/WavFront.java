package org.wirejack.engine.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What stands in front of the samples of a file of ours.
 *
 * <pre>
 *  0 "RIFF" size "WAVE"
 * 12 "JUNK" 28 (in a file beyond 4 GiB "ds64": riffSize, dataSize, frames, no table; and "RIFF" is "RF64")
 * 48 "fmt " 18: float, no extension
 * 74 "fact" 4: frames
 * 86 "data" size
 * 94 samples
 * </pre>
 *
 * @param sampleRate frames per second
 * @param frames that the data chunk has
 * @param tailBytes of the chunks behind it
 */
record WavFront(int sampleRate, int channels, long frames, long tailBytes) {
    static final int HEADER_BYTES = 94;
    private static final int RIFF_HEAD_BYTES = 8;
    private static final int JUNK_BYTES = 28;
    private static final int FMT_BYTES = 18;
    private static final long MOST_RIFF_BYTES = 0xFFFF_FFFFL;

    int frameBytes() {
        return channels * Float.BYTES;
    }

    private long dataBytes() {
        return frames * frameBytes();
    }

    private long riffBytes() {
        return HEADER_BYTES - RIFF_HEAD_BYTES + dataBytes() + tailBytes;
    }

    ByteBuffer header() {
        boolean large = riffBytes() > MOST_RIFF_BYTES;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        chunk(header, large ? "RF64" : "RIFF", large ? MOST_RIFF_BYTES : riffBytes());
        header.put("WAVE".getBytes(StandardCharsets.US_ASCII));
        chunk(header, large ? "ds64" : "JUNK", JUNK_BYTES);
        header.putLong(large ? riffBytes() : 0)
                .putLong(large ? dataBytes() : 0)
                .putLong(large ? frames : 0)
                .putInt(0);
        chunk(header, "fmt ", FMT_BYTES);
        putFormat(header);
        chunk(header, "fact", Integer.BYTES);
        header.putInt((int) Math.min(frames, MOST_RIFF_BYTES));
        chunk(header, "data", large ? MOST_RIFF_BYTES : dataBytes());
        return header.flip();
    }

    private void putFormat(ByteBuffer header) {
        header.putShort((short) FormatTag.FLOAT).putShort((short) channels);
        header.putInt(sampleRate).putInt(sampleRate * frameBytes());
        header.putShort((short) frameBytes()).putShort((short) Float.SIZE).putShort((short) 0);
    }

    private static void chunk(ByteBuffer header, String id, long size) {
        header.put(id.getBytes(StandardCharsets.US_ASCII)).putInt((int) size);
    }
}
