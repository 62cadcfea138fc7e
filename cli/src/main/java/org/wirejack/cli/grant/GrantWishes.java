package org.wirejack.cli.grant;

/**
 * What the user wants the machine to be asked for.
 *
 * @param realtime whether threads are to be real-time ones
 * @param lockMemory whether memory is to stay out of the swap
 * @param keepAwake whether processors are to stay out of deep idle states
 * @param processor the only one for the cycle's thread, from 0; {@link #ANY_PROCESSOR} for no wish
 */
public record GrantWishes(boolean realtime, boolean lockMemory, boolean keepAwake, int processor) {
    public static final int ANY_PROCESSOR = -1;

    boolean pinned() {
        return processor != ANY_PROCESSOR;
    }
}
