/* What both test clients do: open a JACK client with numbered ports, connect them, and count cycles. */
#ifndef WIREJACK_CLIENT_H
#define WIREJACK_CLIENT_H

#include <jack/jack.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_PORTS 255

static jack_client_t *client;
static jack_port_t *ins[MAX_PORTS], *outs[MAX_PORTS];
static int in_count, out_count;
static _Atomic unsigned long cycles, xruns, xrun_cycles, frames, max_gap_micros;
static volatile sig_atomic_t ended;

static void end(int signal) { (void)signal; ended = 1; }

static void server_gone(void *unused) { (void)unused; ended = 1; }

/* JACK calls this once for each client that was not done in time: several times for one bad cycle. */
static int count_xrun(void *unused) {
    static unsigned long last_cycle = -1ul;
    (void)unused;
    xruns++;
    if (cycles != last_cycle) {
        last_cycle = cycles;
        xrun_cycles++;
    }
    return 0;
}

static void count_cycle(jack_nframes_t period_frames) {
    static jack_time_t last_micros;
    jack_time_t now_micros = jack_get_time();
    if (cycles > 0 && now_micros - last_micros > max_gap_micros) {
        max_gap_micros = now_micros - last_micros;
    }
    last_micros = now_micros;
    cycles++;
    frames += period_frames;
}

static void print_counts(const char *what) {
    printf("%s cycles=%lu xruns=%lu xrunCycles=%lu frames=%lu maxGapMicros=%lu\n", what, cycles, xruns, xrun_cycles,
           frames, max_gap_micros);
}

static void register_ports(jack_port_t **ports, int count, const char *prefix, unsigned long flags) {
    char name[32];
    for (int k = 0; k < count; k++) {
        snprintf(name, sizeof name, "%s_%d", prefix, k + 1);
        ports[k] = jack_port_register(client, name, JACK_DEFAULT_AUDIO_TYPE, flags, 0);
        if (!ports[k]) { fprintf(stderr, "cannot register %s\n", name); exit(1); }
    }
}

static void open_client(const char *name, JackProcessCallback process) {
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGTERM, end);
    signal(SIGINT, end);
    client = jack_client_open(name, JackNoStartServer | JackUseExactName, NULL);
    if (!client) { fprintf(stderr, "no JACK server, or the name %s is taken\n", name); exit(1); }
    jack_set_process_callback(client, process, NULL);
    jack_set_xrun_callback(client, count_xrun, NULL);
    jack_on_shutdown(client, server_gone, NULL);
    register_ports(ins, in_count, "in", JackPortIsInput);
    register_ports(outs, out_count, "out", JackPortIsOutput);
}

/* Joins port k to the port PREFIX<k> of somebody else, counted from 1; no prefix, no connections. */
static void connect_to(jack_port_t **ports, int count, const char *prefix, int we_are_source) {
    char other[320];
    for (int k = 0; prefix && k < count; k++) {
        snprintf(other, sizeof other, "%s%d", prefix, k + 1);
        const char *own = jack_port_name(ports[k]);
        if (jack_connect(client, we_are_source ? own : other, we_are_source ? other : own)) {
            fprintf(stderr, "cannot connect %s with %s\n", own, other);
            exit(1);
        }
    }
}

static void activate(const char *in_prefix, const char *out_prefix) {
    if (jack_activate(client)) { fprintf(stderr, "cannot activate\n"); exit(1); }
    connect_to(ins, in_count, in_prefix, 0);
    connect_to(outs, out_count, out_prefix, 1);
    printf("ready rate=%u period=%u\n", jack_get_sample_rate(client), jack_get_buffer_size(client));
}

/* The argument at this place; NULL if it is missing or "-". */
static const char *prefix(int argc, char **argv, int at) {
    return argc > at && strcmp(argv[at], "-") ? argv[at] : NULL;
}

#endif
