package org.wirejack.jackserver;

import org.wirejack.audio.Format;
import org.wirejack.audio.Processor;

/** What JACK runs of a client of ours: its cycle, and what JACK tells it. */
final class ClientCycle implements Upcalls {
    private final ClientHandle handle;
    private final String name;
    private final Processor processor;
    private final JackAudioClient.Events events;
    private final JackCycle cycle = new JackCycle();
    private final int sampleRate;
    private volatile int periodFrames;
    private volatile ClientPorts ports = ClientPorts.NONE;
    private volatile boolean silent;

    ClientCycle(ClientHandle handle, String name, Processor processor, JackAudioClient.Events events) {
        this.handle = handle;
        this.name = name;
        this.processor = processor;
        this.events = events;
        sampleRate = ClientCalls.sampleRate(handle.address());
        periodFrames = ClientCalls.bufferSize(handle.address());
    }

    /** Those that the next cycle has. Any thread. */
    ClientPorts ports() {
        return ports;
    }

    /** Control threads, one at a time. */
    void ports(ClientPorts next) {
        ports = next;
    }

    @Override
    public int process(int frames, long argument) {
        if (frames == 0) {
            return 0;
        }
        ClientPorts now = ports;
        if (silent) {
            now.giveNothing(frames);
            return 0;
        }
        try {
            cycle.begin(handle.address(), frames);
            now.take(frames);
            processor.process(cycle);
            now.give(frames);
        } catch (Throwable e) {
            // Whatever leaves an upcall ends the JVM.
            silent = true;
            events.fault(name, e);
            now.giveNothing(frames);
        }
        return 0;
    }

    @Override
    public int bufferSize(int frames, long argument) {
        // JACK tells it on activation as well.
        if (frames != periodFrames) {
            periodFrames = frames;
            guarded(() -> processor.formatChanged(new Format(sampleRate, frames)));
        }
        return 0;
    }

    @Override
    public void freewheel(int starting, long argument) {
        cycle.freewheeling(starting != 0);
    }

    @Override
    public void threadStarts(long argument) {
        guarded(() -> Thread.currentThread().setName("jack-" + name));
    }

    @Override
    public void latency(int mode, long argument) {
        guarded(() -> PortLatencies.tell(ports, mode));
    }

    @Override
    public void shutdown(int code, long reason, long argument) {
        handle.lost();
        guarded(() -> events.lost(reason == 0 ? "" : Memory.EVERYWHERE.getString(reason)));
    }

    private void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable e) {
            events.fault(name, e);
        }
    }
}
