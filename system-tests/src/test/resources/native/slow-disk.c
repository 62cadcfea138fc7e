/*
 * A slow disk: preloaded, it lets a program write no more than SLOW_DISK_RATE bytes a second into *.wav files, and stands
 * still for SLOW_DISK_STALL_MILLIS in every SLOW_DISK_EVERY_MILLIS.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static long number(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

static long millis_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int is_recording(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path);
    return length > 4 && memcmp(path + length - 4, ".wav", 4) == 0;
}

static void drag(size_t bytes) {
    long every = number("SLOW_DISK_EVERY_MILLIS"), stall = number("SLOW_DISK_STALL_MILLIS");
    long rate = number("SLOW_DISK_RATE");
    if (every > 0 && millis_now() % every < stall) {
        usleep((useconds_t)(stall - millis_now() % every) * 1000);
    }
    if (rate > 0) {
        usleep((useconds_t)(bytes * 1000000.0 / rate));
    }
}

ssize_t write(int fd, const void *bytes, size_t count) {
    static ssize_t (*next)(int, const void *, size_t);
    if (!next) {
        next = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    }
    if (count > 0 && is_recording(fd)) {
        drag(count);
    }
    return next(fd, bytes, count);
}
