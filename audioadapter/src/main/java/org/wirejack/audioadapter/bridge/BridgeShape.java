package org.wirejack.audioadapter.bridge;

/**
 * What a bridge carries.
 *
 * @param nearToFarChannels 0 or more
 * @param farToNearChannels 0 or more
 * @param queueFrames wished delay of either queue in the writer's frames; where that is too short, the shortest that is safe
 */
public record BridgeShape(int nearToFarChannels, int farToNearChannels, int queueFrames) {
    /** For {@code queueFrames}: as short as is safe. */
    public static final int SHORTEST = 0;

    /** More would be a minute, and more memory than anybody wants to give. */
    public static final int MAX_QUEUE_FRAMES = 1 << 20;

    public BridgeShape {
        if (nearToFarChannels < 0 || farToNearChannels < 0) {
            throw new IllegalArgumentException(
                    "channels " + nearToFarChannels + " and " + farToNearChannels + ": allowed are 0 or more");
        }
        if (queueFrames < 0 || queueFrames > MAX_QUEUE_FRAMES) {
            throw new IllegalArgumentException(
                    "queue of " + queueFrames + " frames: allowed are 0 to " + MAX_QUEUE_FRAMES);
        }
    }
}
