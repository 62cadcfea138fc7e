/*
 * A libjacknet slave with 16-bit samples: sends back what it gets, half a step further from zero, so that its own
 * conversion, which rounds towards zero, gives the same number again.
 *
 * int16-slave ADDRESS PORT NAME CHANNELS LATENCY
 *
 * Runs until SIGTERM.
 */
#include <jack/net.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static volatile sig_atomic_t ended;
static const float half_step = 0.5f / 32767;

static void end(int signal) { (void)signal; ended = 1; }

static int process(jack_nframes_t frames, int ins, float **in, int midi_ins, void **midi_in,
                   int outs, float **out, int midi_outs, void **midi_out, void *unused) {
    (void)midi_ins; (void)midi_in; (void)midi_outs; (void)midi_out; (void)unused;
    for (int k = 0; k < ins && k < outs; k++) {
        for (jack_nframes_t i = 0; i < frames; i++) {
            out[k][i] = in[k][i] + (in[k][i] < 0 ? -half_step : half_step);
        }
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 6) { fprintf(stderr, "ADDRESS PORT NAME CHANNELS LATENCY\n"); return 2; }
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGTERM, end);
    int channels = atoi(argv[4]);
    jack_slave_t request = {channels, channels, 0, 0, 1500, 10, JackIntEncoder, 0, atoi(argv[5])};
    jack_master_t result;
    jack_net_slave_t *net = jack_net_slave_open(argv[1], atoi(argv[2]), argv[3], &request, &result);
    if (!net) { fprintf(stderr, "no master\n"); return 1; }
    jack_set_net_slave_process_callback(net, process, NULL);
    if (jack_net_slave_activate(net)) { fprintf(stderr, "cannot activate\n"); return 1; }
    printf("ready rate=%u period=%u\n", result.sample_rate, result.buffer_size);
    while (!ended) { usleep(100000); }
    jack_net_slave_deactivate(net);
    jack_net_slave_close(net);
    return 0;
}
