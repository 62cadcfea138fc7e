package org.wirejack.audioadapter.bridge;

import java.util.List;
import java.util.stream.Stream;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;

/**
 * A bridge's end as a client of a server: what is played into {@code playback_1} … goes into the bridge, and what comes out
 * of it is at {@code capture_1} …. Control threads.
 */
public final class BridgeClient implements AutoCloseable {
    private final AudioClient client;
    private final Run run;

    /** Opens the client, starts the end, and takes part in the graph. */
    public BridgeClient(AudioServer server, String name, BridgeEnd end) {
        run = new Run(end);
        client = server.open(name, run);
        for (int i = 0; i < end.inputs(); i++) {
            run.inputs[i] = client.audioPort(PortSpec.input("playback_" + (i + 1)));
        }
        for (int i = 0; i < end.outputs(); i++) {
            run.outputs[i] = client.audioPort(PortSpec.output("capture_" + (i + 1)));
        }
        end.start(server.format());
        client.activate();
    }

    /** The client's name, as it got it. */
    public String name() {
        return client.name();
    }

    /** The client itself. */
    public AudioClient client() {
        return client;
    }

    /** Full names of {@code playback_1} …, which take what goes into the bridge. */
    public List<String> inputs() {
        return names(run.inputs);
    }

    /** Full names of {@code capture_1} …, which give what comes out of it. */
    public List<String> outputs() {
        return names(run.outputs);
    }

    private static List<String> names(AudioPort[] ports) {
        return Stream.of(ports).map(AudioPort::name).toList();
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
