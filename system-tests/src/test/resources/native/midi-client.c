/*
 * Plays bursts of numbered MIDI events of many kinds, each within one period, and keeps what it plays and what it hears.
 *
 * midi-client NAME BURST EVERY SECONDS FILE OUT_PEER IN_PEER
 *
 * Plays BURST events in every EVERY-th period for SECONDS, and listens a second longer. FILE gets a line for each event,
 * in order: "played" or "heard", its frame counted from the client's first cycle, and its bytes in hex. A peer of "-"
 * stands for none.
 */
#include "client.h"
#include <jack/midiport.h>

#define MAX_EVENTS 1000000
#define MAX_BYTES 8

struct event {
    unsigned long frame;
    size_t size;
    unsigned char bytes[MAX_BYTES];
};

static jack_port_t *out, *in;
static struct event *played, *heard;
static unsigned long played_count, heard_count, refused;
static unsigned long burst, every;
static _Atomic int playing;

static void event_of(unsigned long number, struct event *event) {
    unsigned char low = number & 0x7f, high = number >> 7 & 0x7f, channel = number >> 3 & 0x0f;
    const unsigned char shapes[8][MAX_BYTES] = {
        {3, 0x90 | channel, low, 1 + high % 127},
        {3, 0x80 | channel, low, high},
        {3, 0xb0 | channel, low, high},
        {3, 0xe0 | channel, low, high},
        {2, 0xc0 | channel, low},
        {1, 0xf8},
        {3, 0x90 | channel, low, 1 + high % 127},
        {7, 0xf0, 0x7d, channel, low, high, 0x11, 0xf7},
    };
    event->size = shapes[number % 8][0];
    memcpy(event->bytes, shapes[number % 8] + 1, event->size);
}

static void play(void *buffer, jack_nframes_t period_frames) {
    jack_midi_clear_buffer(buffer);
    if (!playing || cycles % every) {
        return;
    }
    for (unsigned long i = 0; i < burst && played_count < MAX_EVENTS; i++) {
        struct event *event = &played[played_count];
        jack_nframes_t at = i * period_frames / burst;
        event_of(played_count, event);
        event->frame = frames + at;
        if (jack_midi_event_write(buffer, at, event->bytes, event->size)) {
            refused++;
        }
        played_count++;
    }
}

static void hear(void *buffer) {
    jack_midi_event_t now;
    for (unsigned long i = 0; i < jack_midi_get_event_count(buffer) && heard_count < MAX_EVENTS; i++) {
        if (!jack_midi_event_get(&now, buffer, i)) {
            struct event *event = &heard[heard_count++];
            event->frame = frames + now.time;
            event->size = now.size;
            memcpy(event->bytes, now.buffer, now.size < MAX_BYTES ? now.size : MAX_BYTES);
        }
    }
}

static int process(jack_nframes_t period_frames, void *unused) {
    (void)unused;
    play(jack_port_get_buffer(out, period_frames), period_frames);
    hear(jack_port_get_buffer(in, period_frames));
    count_cycle(period_frames);
    return 0;
}

static void save(FILE *file, const char *what, const struct event *events, unsigned long count) {
    for (unsigned long i = 0; i < count; i++) {
        fprintf(file, "%s %lu ", what, events[i].frame);
        for (size_t k = 0; k < events[i].size && k < MAX_BYTES; k++) { fprintf(file, "%02x", events[i].bytes[k]); }
        fputc('\n', file);
    }
}

static void join(const char *from, const char *to) {
    if (from && to && jack_connect(client, from, to)) { fprintf(stderr, "cannot connect %s with %s\n", from, to); exit(1); }
}

int main(int argc, char **argv) {
    if (argc < 8) { fprintf(stderr, "NAME BURST EVERY SECONDS FILE OUT_PEER IN_PEER\n"); return 2; }
    burst = strtoul(argv[2], NULL, 10);
    every = strtoul(argv[3], NULL, 10);
    played = calloc(MAX_EVENTS, sizeof *played);
    heard = calloc(MAX_EVENTS, sizeof *heard);
    open_client(argv[1], process);
    out = jack_port_register(client, "out", JACK_DEFAULT_MIDI_TYPE, JackPortIsOutput, 0);
    in = jack_port_register(client, "in", JACK_DEFAULT_MIDI_TYPE, JackPortIsInput, 0);
    if (!played || !heard || !out || !in) { fprintf(stderr, "no memory or no ports\n"); return 1; }
    activate(NULL, NULL);
    join(jack_port_name(out), prefix(argc, argv, 6));
    join(prefix(argc, argv, 7), jack_port_name(in));
    usleep(200000);
    playing = 1;
    usleep((useconds_t)(atof(argv[4]) * 1e6));
    playing = 0;
    usleep(1000000);
    jack_deactivate(client);
    FILE *file = fopen(argv[5], "w");
    if (!file) { fprintf(stderr, "cannot write %s\n", argv[5]); return 1; }
    save(file, "played", played, played_count);
    save(file, "heard", heard, heard_count);
    fclose(file);
    printf("events played=%lu refused=%lu heard=%lu\n", played_count, refused, heard_count);
    print_counts("done");
    jack_client_close(client);
    return 0;
}
