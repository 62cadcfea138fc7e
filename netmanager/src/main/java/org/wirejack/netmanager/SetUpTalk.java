package org.wirejack.netmanager;

import org.wirejack.cycle.BufferNotice;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.link.Link;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** What the user should read about set-ups. Any thread. */
final class SetUpTalk {
    private final ManagerListener listener;
    private final RefusalNotices refusals;
    private final BufferNotice bufferNotice = new BufferNotice();

    SetUpTalk(ManagerListener listener, RefusalNotices refusals) {
        this.listener = listener;
        this.refusals = refusals;
    }

    void say(String line) {
        listener.notice(line);
    }

    void declined(SetUp setUp) {
        refusals.say(
                setUp.slave(),
                "slave " + setUp.params().name() + " does not join: it "
                        + setUp.handshake().refusal());
    }

    void failed(SlaveIdentity slave, String name, Throwable reason) {
        refusals.say(slave, "slave " + name + " cannot be served: " + reason.getMessage());
    }

    void served(SetUp setUp) {
        SessionParams params = setUp.params();
        ChannelCounts wish = setUp.wish().channels();
        sayWhatChanged(params, "to", wish.sendAudio(), params.channels().sendAudio());
        sayWhatChanged(params, "from", wish.returnAudio(), params.channels().returnAudio());
        sayWhatTheKernelLoses(params, setUp.link());
    }

    private void sayWhatChanged(SessionParams params, String way, int wished, int had) {
        if (wished != ChannelCounts.MASTERS_CHOICE && wished != had) {
            listener.notice("slave " + params.name() + ": " + had + " channels " + way + " it instead of " + wished
                    + ", because a stock peer would overrun its memory at MTU " + params.mtu());
        }
    }

    private synchronized void sayWhatTheKernelLoses(SessionParams params, Link link) {
        String line = bufferNotice.line(new CycleFormat(params), Stream.RETURN, link.kernelBuffers());
        if (line != null) {
            listener.notice("slave " + params.name() + ": " + line);
        }
    }
}
