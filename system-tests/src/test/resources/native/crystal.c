/*
 * A program's crystal: preloaded, it makes the clock that a jackd runs its cycles by CRYSTAL_PPM faster than this
 * machine's, or slower if negative.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long long ppm;

__attribute__((constructor)) static void read_ppm(void) {
    const char *text = getenv("CRYSTAL_PPM");
    ppm = text ? atoll(text) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = (int)syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_MONOTONIC || clock == CLOCK_MONOTONIC_RAW)) {
        __int128 nanos = time->tv_sec * (__int128)1000000000 + time->tv_nsec;
        nanos += nanos * ppm / 1000000;
        time->tv_sec = (time_t)(nanos / 1000000000);
        time->tv_nsec = (long)(nanos % 1000000000);
    }
    return result;
}
