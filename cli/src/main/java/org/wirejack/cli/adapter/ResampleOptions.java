package org.wirejack.cli.adapter;

import org.wirejack.audioadapter.AdapterOptions;
import org.wirejack.audioadapter.resample.ResampleQuality;
import org.wirejack.cli.option.Allowed;
import picocli.CommandLine.Option;

/** How two clocks are joined. The letters are those of the stock adapters. */
public final class ResampleOptions {
    private static final int MAX_QUEUE_FRAMES = 32_768;

    @Option(
            names = {"-q", "--quality"},
            paramLabel = "QUALITY",
            description = "Of the resampling: draft, good (default) or best; 0 to 4 as the stock adapters have it.")
    private String quality = "good";

    @Option(
            names = {"-g", "--ring-buffer"},
            paramLabel = "FRAMES",
            description = "Delay of the queue in either direction, 0 to 32768; default: 0, as short as is safe.")
    private int queueFrames;

    /** @throws IllegalArgumentException if one is wrong */
    public AdapterOptions adapter(int captures, int playbacks) {
        return new AdapterOptions(
                captures,
                playbacks,
                ResampleQuality.parse(quality),
                Allowed.range("--ring-buffer", queueFrames, 0, MAX_QUEUE_FRAMES));
    }
}
