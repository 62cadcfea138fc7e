package org.wirejack.audioadapter.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Format;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;

/**
 * A bridge's end as a client of a server: what is played into {@code playback_1} … goes into the bridge, and what comes out
 * of it is at {@code capture_1} …. No sound passes from one to the other here, so the ports are terminal: their latencies
 * are the bridge's, and begin at 0 ({@link #tellLatency}). Control threads.
 */
public final class BridgeClient implements AutoCloseable {
    private final AudioServer server;
    private final BridgeEnd end;
    private final AudioClient client;
    private final Run run;

    /** Opens the client as a card of the server's, whose ports are physical; starts the end, and takes part in the graph. */
    public BridgeClient(AudioServer server, String name, BridgeEnd end) {
        this(server, name, end, PortSpec::asPhysical);
    }

    private BridgeClient(AudioServer server, String name, BridgeEnd end, UnaryOperator<PortSpec> kind) {
        this.server = server;
        this.end = end;
        run = new Run(end);
        client = server.open(name, run);
        for (int i = 0; i < end.inputs(); i++) {
            run.inputs[i] = client.audioPort(kind.apply(PortSpec.input("playback_" + (i + 1))));
        }
        for (int i = 0; i < end.outputs(); i++) {
            run.outputs[i] = client.audioPort(kind.apply(PortSpec.output("capture_" + (i + 1))));
        }
        tellLatency(0, 0);
        end.start(server.format());
        client.activate();
    }

    /** Likewise, but as a program among others, which is no card to anybody. */
    public static BridgeClient asProgram(AudioServer server, String name, BridgeEnd end) {
        return new BridgeClient(server, name, end, PortSpec::asTerminal);
    }

    /** The client's name, as it got it. */
    public String name() {
        return client.name();
    }

    /** The client itself. */
    public AudioClient client() {
        return client;
    }

    /**
     * Plugs it in, channel by channel, as far as there are both.
     *
     * @param sources full names of outputs, for {@code playback_1} …
     * @param sinks full names of inputs, for {@code capture_1} …
     */
    public void connect(List<String> sources, List<String> sinks) {
        server.connect(cables(sources, sinks));
    }

    /** What {@link #connect} plugs in. */
    public List<Connection> cables(List<String> sources, List<String> sinks) {
        List<Connection> cables = new ArrayList<>();
        pair(sources, names(run.inputs), cables);
        pair(names(run.outputs), sinks, cables);
        return cables;
    }

    private static void pair(List<String> outputs, List<String> inputs, List<Connection> cables) {
        for (int i = 0; i < Math.min(outputs.size(), inputs.size()); i++) {
            cables.add(new Connection(outputs.get(i), inputs.get(i)));
        }
    }

    private static List<String> names(AudioPort[] ports) {
        return Stream.of(ports).map(AudioPort::name).toList();
    }

    /**
     * Says at the ports how late they are: the bridge's delay, and what lies beyond it. Cheap if nothing has changed. To be
     * called from time to time, since either end may start anew at any time; not from what a server calls.
     *
     * @param beforeSeconds from the world to the bridge's other end
     * @param behindSeconds from the bridge's other end to the world
     */
    public void tellLatency(double beforeSeconds, double behindSeconds) {
        LatencyRange captures = LatencyRange.of(end.incomingFrames(beforeSeconds));
        for (AudioPort output : run.outputs) {
            output.latency(captures);
        }
        LatencyRange playbacks = LatencyRange.of(end.outgoingFrames(behindSeconds));
        for (AudioPort input : run.inputs) {
            input.latency(playbacks);
        }
    }

    /** Leaves the graph. The other end fades to silence. */
    @Override
    public void close() {
        client.close();
    }

    /** What the server calls. */
    private static final class Run implements Processor {
        private final BridgeEnd end;
        private final AudioPort[] inputs;
        private final AudioPort[] outputs;
        private final float[][] input;
        private final float[][] output;

        Run(BridgeEnd end) {
            this.end = end;
            inputs = new AudioPort[end.inputs()];
            outputs = new AudioPort[end.outputs()];
            input = new float[end.inputs()][];
            output = new float[end.outputs()][];
        }

        @Override
        public void process(Cycle cycle) {
            gather(inputs, input);
            gather(outputs, output);
            end.cycle(cycle.startNanos(), cycle.frames(), input, output);
        }

        private static void gather(AudioPort[] ports, float[][] samples) {
            for (int i = 0; i < ports.length; i++) {
                samples[i] = ports[i].samples();
            }
        }

        @Override
        public void formatChanged(Format format) {
            end.start(format);
        }
    }
}
