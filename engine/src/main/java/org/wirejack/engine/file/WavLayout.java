package org.wirejack.engine.file;

/**
 * What a header says, checked.
 *
 * @param sampleRate frames per second, 1 and up
 * @param channels 1 to 65535
 * @param dataOffset where the first sample is, in bytes from the file's start
 * @param frames what the data chunk holds
 */
record WavLayout(int sampleRate, int channels, SampleFormat sampleFormat, long dataOffset, long frames) {
    /** Bytes of one frame. */
    int frameBytes() {
        return channels * sampleFormat.bytes();
    }
}
