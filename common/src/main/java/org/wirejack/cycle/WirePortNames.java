package org.wirejack.cycle;

/**
 * How the ports at one end of a link are called; each name is followed by a number from 1.
 *
 * @param physical whether they count as the server's sound card
 */
public record WirePortNames(String input, String output, String midiInput, String midiOutput, boolean physical) {
    /** A stock net manager's names. */
    public static final WirePortNames MASTER =
            new WirePortNames("to_slave_", "from_slave_", "midi_to_slave_", "midi_from_slave_", false);

    /** A stock net driver's names. */
    public static final WirePortNames SLAVE =
            new WirePortNames("playback_", "capture_", "midi_playback_", "midi_capture_", true);
}
