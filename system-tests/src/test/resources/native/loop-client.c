/*
 * Copies every input to the output of the same number.
 *
 * loop-client NAME PORTS [OUT_PREFIX [IN_PREFIX]]
 *
 * Runs until SIGTERM or the end of its server. A prefix of "-" stands for none.
 */
#include "client.h"

static int process(jack_nframes_t period_frames, void *unused) {
    (void)unused;
    for (int k = 0; k < in_count; k++) {
        memcpy(jack_port_get_buffer(outs[k], period_frames), jack_port_get_buffer(ins[k], period_frames),
               period_frames * sizeof(float));
    }
    count_cycle(period_frames);
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 3) { fprintf(stderr, "NAME PORTS [OUT_PREFIX [IN_PREFIX]]\n"); return 2; }
    in_count = out_count = atoi(argv[2]);
    open_client(argv[1], process);
    activate(prefix(argc, argv, 4), prefix(argc, argv, 3));
    while (!ended) {
        usleep(100000);
        print_counts("status");
    }
    print_counts("done");
    jack_client_close(client);
    return 0;
}
