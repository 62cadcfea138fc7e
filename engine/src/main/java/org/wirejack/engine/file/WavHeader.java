package org.wirejack.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a RIFF/WAVE header, chunk by chunk, up to the samples.
 *
 * <pre>
 * "RIFF" size "WAVE" { id size body [pad to even] }*      little-endian, sizes 32 bit
 * "fmt ": tag channels rate bytesPerSecond frameBytes bits [more validBits mask subformat(16)]
 * "RF64": sizes of 0xFFFFFFFF are in "ds64": riffSize dataSize frames, 64 bit (EBU Tech 3306)
 * </pre>
 */
final class WavHeader {
    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_HEAD_BYTES = 8;
    /** More than any honest file has in front of its samples. */
    private static final int MAX_CHUNKS = 1000;

    private static final int FMT_BYTES = 16;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final int SUBFORMAT = 24;
    private static final int DS64_BYTES = 16;
    private static final long IN_DS64 = 0xFFFF_FFFFL;

    /** The last 14 bytes of every subformat that is a plain format tag. */
    private static final byte[] TAG_SUBFORMAT = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    private final Path file;
    private final FileChannel channel;
    private final long fileBytes;
    private @Nullable ByteBuffer fmt;
    private long ds64DataBytes = IN_DS64;

    private WavHeader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        fileBytes = channel.size();
    }

    /** @throws BadWav if the file is not a WAV file that can be read here */
    static WavLayout read(Path file, FileChannel channel) throws IOException {
        return new WavHeader(file, channel).layout();
    }

    private WavLayout layout() throws IOException {
        String form = form();
        if (!form.equals("RIFF") && !form.equals("RF64")) {
            throw new BadWav(file, "not a RIFF/WAVE file");
        }
        long offset = RIFF_BYTES;
        for (int chunk = 0; chunk < MAX_CHUNKS && offset + CHUNK_HEAD_BYTES <= fileBytes; chunk++) {
            ByteBuffer head = bytes(offset, CHUNK_HEAD_BYTES);
            String id = ascii(head, 0);
            long size = Integer.toUnsignedLong(head.getInt(4));
            offset += CHUNK_HEAD_BYTES;
            if (id.equals("data")) {
                return layout(offset, size == IN_DS64 && form.equals("RF64") ? ds64DataBytes : size);
            }
            keep(id, offset, size);
            offset += size + (size & 1);
        }
        throw new BadWav(file, "no samples: there is no data chunk");
    }

    private String form() throws IOException {
        ByteBuffer riff = bytes(0, RIFF_BYTES);
        return riff.limit() == RIFF_BYTES && ascii(riff, 8).equals("WAVE") ? ascii(riff, 0) : "";
    }

    private void keep(String id, long offset, long size) throws IOException {
        if (id.equals("fmt ")) {
            fmt = bytes(offset, (int) Math.min(size, EXTENSIBLE_BYTES));
        } else if (id.equals("ds64")) {
            ByteBuffer sizes = bytes(offset, DS64_BYTES);
            ds64DataBytes = sizes.limit() == DS64_BYTES ? sizes.getLong(8) : IN_DS64;
        }
    }

    private WavLayout layout(long dataOffset, long dataBytes) {
        ByteBuffer head = fmt;
        if (head == null || head.limit() < FMT_BYTES) {
            throw new BadWav(file, "there is no complete fmt chunk before the samples");
        }
        int channels = head.getShort(2) & 0xFFFF;
        int sampleRate = head.getInt(4);
        SampleFormat format = sampleFormat(head, channels);
        if (sampleRate <= 0) {
            throw new BadWav(file, "sample rate " + Integer.toUnsignedString(sampleRate) + " Hz");
        }
        if (dataBytes < 0 || dataBytes > fileBytes - dataOffset) {
            throw new BadWav(
                    file,
                    "cut off: the data chunk promises " + Long.toUnsignedString(dataBytes) + " bytes, the file has "
                            + (fileBytes - dataOffset));
        }
        return new WavLayout(sampleRate, channels, format, dataOffset, dataBytes / ((long) channels * format.bytes()));
    }

    private SampleFormat sampleFormat(ByteBuffer head, int channels) {
        int tag = tag(head);
        if (tag != FormatTag.PCM && tag != FormatTag.FLOAT) {
            throw new BadWav(file, "compressed as " + FormatTag.describe(tag) + "; only PCM and float can be read");
        }
        if (channels == 0) {
            throw new BadWav(file, "no channels");
        }
        int bits = head.getShort(14) & 0xFFFF;
        int frameBytes = head.getShort(12) & 0xFFFF;
        SampleFormat format = SampleFormat.of(tag == FormatTag.FLOAT, (bits + 7) / 8);
        if (format == null || frameBytes != channels * format.bytes()) {
            throw new BadWav(
                    file,
                    "samples of " + bits + " bits in frames of " + frameBytes + " bytes for " + channels
                            + " channels; 8, 16, 24 and 32 bits of PCM and 32 and 64 bits of float can be read");
        }
        return format;
    }

    private int tag(ByteBuffer head) {
        int tag = head.getShort(0) & 0xFFFF;
        if (tag != FormatTag.EXTENSIBLE || head.limit() < EXTENSIBLE_BYTES) {
            return tag;
        }
        for (int i = 0; i < TAG_SUBFORMAT.length; i++) {
            if (head.get(SUBFORMAT + 2 + i) != TAG_SUBFORMAT[i]) {
                return tag;
            }
        }
        return head.getShort(SUBFORMAT) & 0xFFFF;
    }

    /** So many bytes, or as many as the file has from there on. */
    private ByteBuffer bytes(long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        int got = 0;
        while (got >= 0 && bytes.hasRemaining()) {
            got = channel.read(bytes, offset + bytes.position());
        }
        return bytes.flip();
    }

    private static String ascii(ByteBuffer bytes, int offset) {
        byte[] text = new byte[Integer.BYTES];
        bytes.get(offset, text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
