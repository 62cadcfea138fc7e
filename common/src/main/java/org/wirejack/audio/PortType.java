package org.wirejack.audio;

/** What a port carries. */
public enum PortType {
    AUDIO,
    MIDI
}
