package org.wirejack.netmanager;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Allowed;
import org.wirejack.wire.ChannelCounts;

/**
 * On what terms a net manager serves slaves.
 *
 * @param masterChannels what a slave gets that leaves its counts to the master; null: as many as the server has physical
 *     ports
 * @param answerWaitPercent how much of a period a cycle waits for the answer in fast mode; all slaves of a cycle together
 *     at most twice that, and never beyond the cycle's end
 * @param sameMachineOnly whether slaves of other machines are not heard
 */
public record SlaveTerms(@Nullable ChannelCounts masterChannels, int answerWaitPercent, boolean sameMachineOnly) {
    /** For a LAN: a quarter of a period leaves the rest of it to the master's own graph. */
    public static final SlaveTerms USUAL = new SlaveTerms(null, 25, false);

    /** @throws IllegalArgumentException if a value is out of range; names the option, the value and the range */
    public SlaveTerms {
        Allowed.within("answer wait (percent)", answerWaitPercent, 0, 100);
    }
}
