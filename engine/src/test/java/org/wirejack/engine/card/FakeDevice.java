package org.wirejack.engine.card;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** A sound card that moves with a clock of the test's. What it records is the bytes 1, 2, 3 … 127, 0, 1 … */
public final class FakeDevice {
    /** What {@code javax.sound} says for "any". */
    public static final int ANY = -1;

    public final FakeLine capture = new FakeLine();
    public final FakeLine playback = new FakeLine();
    /** How many frames it moves at a time. */
    public volatile int stepFrames = 1;

    private final AtomicLong nowNanos;
    private final String name;
    private final List<AudioFormat> formats = new ArrayList<>();
    private volatile long frozenNanos = Long.MAX_VALUE;

    public FakeDevice(String name, AtomicLong nowNanos) {
        this.name = name;
        this.nowNanos = nowNanos;
    }

    public FakeDevice can(int rate, int bits, int channels) {
        int frameBytes = channels == ANY ? ANY : channels * bits / 8;
        formats.add(new AudioFormat(AudioFormat.Encoding.PCM_SIGNED, rate, bits, channels, frameBytes, rate, false));
        return this;
    }

    /** From now on it stands still. */
    public void freeze() {
        frozenNanos = nowNanos.get();
    }

    private long clockNanos() {
        return Math.min(nowNanos.get(), frozenNanos);
    }

    public Cards cards() {
        return new Cards(() -> List.of(mixer()));
    }

    Mixer mixer() {
        return fake(Mixer.class, (method, arguments) -> switch (method) {
            case "getMixerInfo" -> new Mixer.Info(name, "", "", "") {};
            case "getTargetLineInfo" -> infos(TargetDataLine.class, capture);
            case "getSourceLineInfo" -> infos(SourceDataLine.class, playback);
            case "getLine" -> line((Line.Info) arguments[0]);
            default -> throw new AssertionError(method);
        });
    }

    private Line.Info[] infos(Class<? extends DataLine> kind, FakeLine line) {
        if (line.absent) {
            return new Line.Info[0];
        }
        return new Line.Info[] {new DataLine.Info(kind, formats.toArray(AudioFormat[]::new), 1, ANY)};
    }

    private Line line(Line.Info info) {
        return info.getLineClass() == TargetDataLine.class
                ? fake(TargetDataLine.class, capture::capture)
                : fake(SourceDataLine.class, playback::playback);
    }

    private interface Method {
        Object call(String name, Object[] arguments) throws LineUnavailableException;
    }

    private static <T> T fake(Class<T> kind, Method method) {
        return kind.cast(Proxy.newProxyInstance(
                FakeDevice.class.getClassLoader(),
                new Class<?>[] {kind},
                (proxy, called, arguments) -> method.call(called.getName(), arguments)));
    }

    /** One direction, which the test may look at and put out of order. */
    public final class FakeLine {
        public volatile boolean absent;
        public volatile boolean busy;
        public volatile boolean transfersNothing;
        public volatile int mostBufferFrames = Integer.MAX_VALUE;
        public volatile boolean closed;
        public final ByteArrayOutputStream passed = new ByteArrayOutputStream();
        private AudioFormat format;
        private int bufferFrames;
        private boolean running;
        private long beganNanos;
        private long movedFrames;
        private byte next;

        public AudioFormat format() {
            return format;
        }

        private Object capture(String method, Object[] arguments) throws LineUnavailableException {
            return switch (method) {
                case "available" -> (int) Math.min(bufferFrames, clockFrames() - movedFrames) * format.getFrameSize();
                case "read" -> record((byte[]) arguments[0]);
                default -> both(method, arguments);
            };
        }

        private Object playback(String method, Object[] arguments) throws LineUnavailableException {
            return switch (method) {
                case "available" -> (bufferFrames - queuedFrames()) * format.getFrameSize();
                case "write" -> play((byte[]) arguments[0]);
                default -> both(method, arguments);
            };
        }

        private Object both(String method, Object[] arguments) throws LineUnavailableException {
            switch (method) {
                case "open" -> open((AudioFormat) arguments[0], (int) arguments[1]);
                case "getBufferSize" -> {
                    return bufferFrames * format.getFrameSize();
                }
                case "start" -> {
                    beganNanos = clockNanos();
                    running = true;
                }
                case "stop" -> running = false;
                case "flush" -> movedFrames = 0;
                case "close" -> closed = true;
                default -> throw new AssertionError(method);
            }
            return null;
        }

        private void open(AudioFormat wished, int bufferBytes) throws LineUnavailableException {
            if (busy) {
                throw new LineUnavailableException("busy");
            }
            format = wished;
            bufferFrames = Math.min(mostBufferFrames, bufferBytes / wished.getFrameSize());
        }

        private long clockFrames() {
            long frames = (long) ((clockNanos() - beganNanos) * 1e-9 * format.getSampleRate() + 1e-3);
            return running ? frames / stepFrames * stepFrames : 0;
        }

        private int queuedFrames() {
            return (int) Math.max(0, movedFrames - clockFrames());
        }

        private int record(byte[] bytes) {
            if (transfersNothing) {
                return 0;
            }
            for (int i = 0; i < bytes.length; i++) {
                next = (byte) (next + 1 & 0x7F);
                bytes[i] = next;
            }
            return pass(bytes);
        }

        private int play(byte[] bytes) {
            return transfersNothing ? 0 : pass(bytes);
        }

        private int pass(byte[] bytes) {
            synchronized (passed) {
                passed.writeBytes(bytes);
            }
            movedFrames += bytes.length / format.getFrameSize();
            return bytes.length;
        }

        /** All that went through so far. */
        public byte[] bytes() {
            synchronized (passed) {
                return passed.toByteArray();
            }
        }
    }
}
