/*
 * Plays a ramp on every output and records every input, both counted from its first cycle.
 *
 * ramp-client NAME OUTS INS SECONDS FILE [OUT_PREFIX [IN_PREFIX]]
 *
 * With -DSINE output k plays 0.5 sin(2 pi f i / rate) instead of the ramp, f being tone k mod 8 of the list below.
 *
 * Sample i of channel k (from 0) is (i mod 16384)/16384 * 2^-(k div 2 mod 32), negated for odd k: exact in a float.
 * FILE gets the recorded frames one after the other, each with one native float for each input. The client ends after
 * SECONDS, on SIGTERM, or with its server. A prefix of "-" stands for none. At its end it tells each change of the period:
 * its first frame, when that cycle began (UNIX time), and how long after the last cycle of the old period.
 */
#include "client.h"
#include <math.h>
#include <time.h>

#define MAX_CHANGES 64

static float *recording;
static unsigned long record_frames;
static float scale[MAX_PORTS];
static _Atomic jack_nframes_t first_frame_time;
static struct { unsigned long frame, unix_micros, stopped_micros; jack_nframes_t period_frames; } changes[MAX_CHANGES];
static int change_count;

#ifdef SINE
static const double tones_hz[8] = {440, 100, 257, 641, 997, 3000, 8000, 15000};

static void play(unsigned long first, jack_nframes_t period_frames) {
    for (int k = 0; k < out_count; k++) {
        double step = 2 * M_PI * tones_hz[k % 8] / jack_get_sample_rate(client);
        float *out = jack_port_get_buffer(outs[k], period_frames);
        for (jack_nframes_t i = 0; i < period_frames; i++) {
            out[i] = (float)(0.5 * sin(step * (first + i)));
        }
    }
}
#else
static void play(unsigned long first, jack_nframes_t period_frames) {
    for (int k = 0; k < out_count; k++) {
        float *out = jack_port_get_buffer(outs[k], period_frames);
        for (jack_nframes_t i = 0; i < period_frames; i++) {
            out[i] = scale[k] * (float)((first + i) % 16384);
        }
    }
}
#endif

static void record(unsigned long first, jack_nframes_t period_frames) {
    for (int k = 0; k < in_count; k++) {
        const float *in = jack_port_get_buffer(ins[k], period_frames);
        for (jack_nframes_t i = 0; i < period_frames && first + i < record_frames; i++) {
            recording[(first + i) * in_count + k] = in[i];
        }
    }
}

static unsigned long unix_micros(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * 1000000ul + now.tv_nsec / 1000;
}

static void note_change(jack_nframes_t period_frames) {
    static jack_nframes_t last_period_frames;
    static unsigned long last_micros;
    unsigned long now_micros = unix_micros();
    if (cycles > 0 && period_frames != last_period_frames && change_count < MAX_CHANGES) {
        changes[change_count].frame = frames;
        changes[change_count].unix_micros = now_micros;
        changes[change_count].stopped_micros = now_micros - last_micros;
        changes[change_count].period_frames = period_frames;
        change_count++;
    }
    last_period_frames = period_frames;
    last_micros = now_micros;
}

static void print_changes(void) {
    for (int k = 0; k < change_count; k++) {
        printf("change frame=%lu period=%u unixMicros=%lu stoppedMicros=%lu\n", changes[k].frame,
               changes[k].period_frames, changes[k].unix_micros, changes[k].stopped_micros);
    }
}

static int process(jack_nframes_t period_frames, void *unused) {
    (void)unused;
    note_change(period_frames);
    if (cycles == 0) {
        first_frame_time = jack_last_frame_time(client);
    }
    unsigned long first = frames;
    play(first, period_frames);
    record(first, period_frames);
    count_cycle(period_frames);
    return 0;
}

static void prepare(double seconds) {
    record_frames = (unsigned long)(seconds * jack_get_sample_rate(client));
    size_t bytes = (record_frames * in_count + 1) * sizeof(float);
    recording = malloc(bytes);
    if (!recording) { fprintf(stderr, "no memory for %lu frames\n", record_frames); exit(1); }
    memset(recording, 0, bytes);
    for (int k = 0; k < MAX_PORTS; k++) {
        scale[k] = (k % 2 ? -1.0f : 1.0f) / 16384;
        for (int halvings = k / 2 % 32; halvings > 0; halvings--) { scale[k] /= 2; }
    }
}

static void save(const char *path) {
    unsigned long count = frames < record_frames ? frames : record_frames;
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(recording, sizeof(float) * (in_count ? in_count : 1), in_count ? count : 0, file)
                         != (in_count ? count : 0) || fclose(file)) {
        fprintf(stderr, "cannot write %s\n", path);
        exit(1);
    }
}

int main(int argc, char **argv) {
    if (argc < 6) { fprintf(stderr, "NAME OUTS INS SECONDS FILE [OUT_PREFIX [IN_PREFIX]]\n"); return 2; }
    out_count = atoi(argv[2]);
    in_count = atoi(argv[3]);
    open_client(argv[1], process);
    prepare(atof(argv[4]));
    activate(prefix(argc, argv, 7), prefix(argc, argv, 6));
    while (!ended && frames < record_frames) {
        usleep(100000);
        print_counts("status");
    }
    jack_deactivate(client);
    save(argv[5]);
    print_changes();
    printf("first frameTime=%u\n", first_frame_time);
    print_counts("done");
    jack_client_close(client);
    return 0;
}
