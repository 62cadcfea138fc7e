package org.wirejack.systemtests;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.wirejack.systemtests.lan.Command;

/** Something a machine may lack. Each is found out by doing a small piece of what the tests do with it. */
public enum Requirement {
    /** Hosts and a switch. Needs Linux, root (or CAP_SYS_ADMIN and CAP_NET_ADMIN), util-linux and iproute2. */
    NAMESPACES("namespaces cannot be made (root? util-linux? iproute2?)", isolated("ip link add br0 type bridge")),
    /** jackd 1.9.21 or later with its tools. */
    JACKD(
            "jackd, its tools or pgrep are missing",
            shell("command -v jackd && command -v jack_load && command -v pgrep")),
    /** A synthesizer that is a JACK client, and a SoundFont for it. */
    FLUIDSYNTH(
            "fluidsynth, its JACK output or TimGM6mb.sf2 is missing",
            shell("fluidsynth -a help | grep -q jack && test -r /usr/share/sounds/sf2/TimGM6mb.sf2")),
    /** A JACK transport's MIDI clock, and a listener to it. */
    MIDI_CLOCK(
            "jack_midi_clock is missing (jack-midi-clock)",
            shell("command -v jack_midi_clock && command -v jack_mclk_dump")),
    /** The packet filter. */
    NFT("nft does not work", isolated("nft add table ip probe")),
    /** Packet capture. */
    TCPDUMP("tcpdump is missing", shell("command -v tcpdump")),
    /** A C compiler and libjack's header, for the test clients. */
    GCC("gcc or jack/jack.h is missing", shell("echo '#include <jack/jack.h>' | gcc -fsyntax-only -x c -")),
    /** A C++ compiler and other people's resamplers. */
    RESAMPLERS(
            "g++, libzita-resampler-dev or libsamplerate0-dev is missing",
            shell("printf '#include <zita-resampler/vresampler.h>\\n#include <samplerate.h>\\n'"
                    + " | g++ -fsyntax-only -x c++ -")),
    /** The library of Opus, which Debian's jackd brings along. */
    OPUS("libopus is missing", shell("PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q libopus.so.0")),
    /** Terminals without a screen. */
    TMUX("tmux is missing", shell("command -v tmux")),
    /** A reader of man pages that finds fault with them. */
    MANDOC("mandoc is missing", shell("command -v mandoc")),
    /** A browser. */
    CHROMIUM("chromium is missing", shell("command -v chromium")),
    /** ALSA's device that is a JACK client. */
    ALSA_JACK(
            "ALSA's jack plugin is missing (libasound2-plugins)",
            shell("find /usr/lib* -name libasound_module_pcm_jack.so | grep -q ."));

    private final String absenceReason;
    private final List<String> probe;

    Requirement(String absenceReason, List<String> probe) {
        this.absenceReason = absenceReason;
        this.probe = probe;
    }

    /** Why it cannot be used here; empty if it can. */
    public Optional<String> absence() {
        try {
            Command.Result result = Command.of(probe.toArray(String[]::new)).run();
            return result.succeeded() ? Optional.empty() : Optional.of(absenceReason + ": " + result.lines());
        } catch (UncheckedIOException e) {
            return Optional.of(absenceReason + ": " + e.getMessage());
        }
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }

    private static List<String> isolated(String command) {
        return List.of(
                "unshare",
                "--net",
                "--mount",
                "--uts",
                "--ipc",
                "--pid",
                "--fork",
                "--mount-proc",
                "sh",
                "-c",
                command);
    }
}
