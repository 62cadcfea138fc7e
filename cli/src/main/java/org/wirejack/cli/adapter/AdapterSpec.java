package org.wirejack.cli.adapter;

import org.jspecify.annotations.Nullable;
import org.wirejack.audioadapter.AdapterOptions;

/**
 * What {@code --load audioadapter} asks for.
 *
 * @param rate of the device in Hz; null: the server's
 * @param periodFrames of the device; null: the server's
 * @param periods that a sound card's buffer has
 */
public record AdapterSpec(
        DeviceName device,
        @Nullable Integer rate,
        @Nullable Integer periodFrames,
        int periods,
        AdapterOptions options) {}
