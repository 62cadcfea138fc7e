// What other resamplers cost: work of blocks of 64 frames at 48 kHz, ratio 1.0001, on one thread.
// resampler-cost zita HALF_LENGTH CHANNELS BLOCKS, or resampler-cost samplerate CONVERTER CHANNELS BLOCKS:
// prints nanoseconds of processor time for a frame of a channel.
#include <samplerate.h>
#include <zita-resampler/vresampler.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

namespace {

constexpr unsigned BLOCK_FRAMES = 64;
// Enough for a filter that is still empty.
constexpr unsigned INPUT_FRAMES = 1024;
constexpr double RATIO = 1.0001;

double cpu_nanos() {
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

std::vector<float> noise(size_t samples) {
    std::vector<float> made(samples);
    for (float &one : made) one = rand() / static_cast<float>(RAND_MAX) - 0.5f;
    return made;
}

class Zita {
public:
    Zita(int half_length, unsigned channels)
        : input(noise(INPUT_FRAMES * channels)), output(BLOCK_FRAMES * channels) {
        if (resampler.setup(RATIO, channels, half_length)) exit(2);
    }

    void block() {
        resampler.inp_count = INPUT_FRAMES;
        resampler.inp_data = input.data();
        resampler.out_count = BLOCK_FRAMES;
        resampler.out_data = output.data();
        if (resampler.process() || resampler.out_count) exit(3);
    }

private:
    VResampler resampler;
    std::vector<float> input, output;
};

class SampleRate {
public:
    SampleRate(int converter, unsigned channels)
        : input(noise(INPUT_FRAMES * channels)), output(BLOCK_FRAMES * channels) {
        int error = 0;
        state = src_new(converter, channels, &error);
        if (!state) exit(2);
    }

    ~SampleRate() { src_delete(state); }

    void block() {
        long made = 0;
        while (made < BLOCK_FRAMES) {
            SRC_DATA data = {};
            data.data_in = input.data();
            data.input_frames = BLOCK_FRAMES;
            data.data_out = output.data();
            data.output_frames = BLOCK_FRAMES - made;
            data.src_ratio = RATIO;
            if (src_process(state, &data)) exit(3);
            made += data.output_frames_gen;
        }
    }

private:
    SRC_STATE *state;
    std::vector<float> input, output;
};

template <class Resampler> double cost(Resampler &resampler, unsigned channels, int blocks) {
    for (int i = 0; i < blocks / 10 + 1; i++) resampler.block();
    double start = cpu_nanos();
    for (int i = 0; i < blocks; i++) resampler.block();
    return (cpu_nanos() - start) / blocks / BLOCK_FRAMES / channels;
}

}  // namespace

int main(int count, char **arguments) {
    if (count != 5) return 1;
    int kind = atoi(arguments[2]);
    unsigned channels = atoi(arguments[3]);
    int blocks = atoi(arguments[4]);
    if (!strcmp(arguments[1], "zita")) {
        Zita zita(kind, channels);
        printf("%.3f\n", cost(zita, channels, blocks));
    } else {
        SampleRate rate(kind, channels);
        printf("%.3f\n", cost(rate, channels, blocks));
    }
}
