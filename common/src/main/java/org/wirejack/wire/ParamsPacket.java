package org.wirejack.wire;

import static org.wirejack.wire.Wire.BIG_ENDIAN_INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * The 644 bytes of every set-up message.
 *
 * <pre>
 *   0 type "params" 0 0    8 version        12 kind           16 name[64]      80 master host[256]  336 slave host[256]
 * 592 Mtu                596 ID            600 capability    604 send audio   608 return audio      612 send MIDI
 * 616 return MIDI        620 sample rate   624 period        628 encoder      632 kbps              636 slave sync
 * 640 latency
 * </pre>
 *
 * <p>All integers are big-endian. Control threads: reading makes a record.
 */
public final class ParamsPacket {
    public static final int LENGTH = 644;
    public static final int NAME_BYTES = 64;
    public static final int HOST_BYTES = 256;

    private static final byte[] TYPE = "params\0".getBytes(StandardCharsets.US_ASCII);
    /** "para". */
    private static final int TYPE_BEGIN = 0x7061_7261;

    private static final int VERSION = 8;
    private static final int KIND = 12;
    private static final int NAME = 16;
    private static final int MASTER_HOST = 80;
    private static final int SLAVE_HOST = 336;
    private static final int MTU = 592;
    private static final int SESSION_ID = 596;
    private static final int CAPABILITY = 600;
    private static final int SEND_AUDIO = 604;
    private static final int RETURN_AUDIO = 608;
    private static final int SEND_MIDI = 612;
    private static final int RETURN_MIDI = 616;
    private static final int SAMPLE_RATE = 620;
    private static final int PERIOD = 624;
    private static final int ENCODER = 628;
    private static final int KBPS = 632;
    private static final int SLAVE_SYNC = 636;
    private static final int LATENCY = 640;

    private ParamsPacket() {}

    /** Whether {@code packet} is a params packet of a known kind. Its version and values are still unchecked. */
    public static boolean check(MemorySegment packet) {
        if (packet.byteSize() < LENGTH) {
            return false;
        }
        for (int i = 0; i < TYPE.length; i++) {
            if (packet.get(ValueLayout.JAVA_BYTE, i) != TYPE[i]) {
                return false;
            }
        }
        return MessageKind.known(packet.get(BIG_ENDIAN_INT, KIND));
    }

    /** Whether a datagram is the end of a session, said by its master. Any thread; allocates nothing. */
    public static boolean endsSession(MemorySegment memory, long offset, int length, int sessionId) {
        return length == LENGTH
                && memory.get(BIG_ENDIAN_INT, offset) == TYPE_BEGIN
                && memory.get(BIG_ENDIAN_INT, offset + VERSION) == Wire.PROTOCOL_VERSION
                && memory.get(BIG_ENDIAN_INT, offset + KIND) == MessageKind.KILL_MASTER.ordinal()
                && memory.get(BIG_ENDIAN_INT, offset + SESSION_ID) == sessionId;
    }

    /** Kind of a checked packet. */
    public static MessageKind kind(MemorySegment packet) {
        return MessageKind.of(packet.get(BIG_ENDIAN_INT, KIND));
    }

    /** Protocol version of a checked packet. */
    public static int version(MemorySegment packet) {
        return packet.get(BIG_ENDIAN_INT, VERSION);
    }

    /** Values of a checked packet, as they are: see {@link ParamsCheck} before using them. */
    public static SessionParams read(MemorySegment packet) {
        ChannelCounts channels = new ChannelCounts(
                packet.get(BIG_ENDIAN_INT, SEND_AUDIO),
                packet.get(BIG_ENDIAN_INT, RETURN_AUDIO),
                packet.get(BIG_ENDIAN_INT, SEND_MIDI),
                packet.get(BIG_ENDIAN_INT, RETURN_MIDI));
        return new SessionParams(
                WireText.read(packet, NAME, NAME_BYTES),
                WireText.read(packet, MASTER_HOST, HOST_BYTES),
                WireText.read(packet, SLAVE_HOST, HOST_BYTES),
                packet.get(BIG_ENDIAN_INT, MTU),
                packet.get(BIG_ENDIAN_INT, SESSION_ID),
                packet.get(BIG_ENDIAN_INT, CAPABILITY),
                channels,
                packet.get(BIG_ENDIAN_INT, SAMPLE_RATE),
                packet.get(BIG_ENDIAN_INT, PERIOD),
                packet.get(BIG_ENDIAN_INT, ENCODER),
                packet.get(BIG_ENDIAN_INT, KBPS),
                packet.get(BIG_ENDIAN_INT, SLAVE_SYNC) != 0,
                packet.get(BIG_ENDIAN_INT, LATENCY));
    }

    /** A packet of our protocol version, zero where nothing is said. Names that are too long are cut. */
    public static MemorySegment write(MessageKind kind, SessionParams params) {
        MemorySegment packet = MemorySegment.ofArray(new byte[LENGTH]);
        MemorySegment.copy(TYPE, 0, packet, ValueLayout.JAVA_BYTE, 0, TYPE.length);
        packet.set(BIG_ENDIAN_INT, VERSION, Wire.PROTOCOL_VERSION);
        packet.set(BIG_ENDIAN_INT, KIND, kind.ordinal());
        WireText.write(params.name(), packet, NAME, NAME_BYTES);
        WireText.write(params.masterHost(), packet, MASTER_HOST, HOST_BYTES);
        WireText.write(params.slaveHost(), packet, SLAVE_HOST, HOST_BYTES);
        packet.set(BIG_ENDIAN_INT, MTU, params.mtu());
        packet.set(BIG_ENDIAN_INT, SESSION_ID, params.sessionId());
        packet.set(BIG_ENDIAN_INT, CAPABILITY, params.capability());
        packet.set(BIG_ENDIAN_INT, SEND_AUDIO, params.channels().sendAudio());
        packet.set(BIG_ENDIAN_INT, RETURN_AUDIO, params.channels().returnAudio());
        packet.set(BIG_ENDIAN_INT, SEND_MIDI, params.channels().sendMidi());
        packet.set(BIG_ENDIAN_INT, RETURN_MIDI, params.channels().returnMidi());
        packet.set(BIG_ENDIAN_INT, SAMPLE_RATE, params.sampleRate());
        packet.set(BIG_ENDIAN_INT, PERIOD, params.periodFrames());
        packet.set(BIG_ENDIAN_INT, ENCODER, params.encoder());
        packet.set(BIG_ENDIAN_INT, KBPS, params.kbps());
        packet.set(BIG_ENDIAN_INT, SLAVE_SYNC, params.slaveSync() ? 1 : 0);
        packet.set(BIG_ENDIAN_INT, LATENCY, params.latencyCycles());
        return packet;
    }
}
