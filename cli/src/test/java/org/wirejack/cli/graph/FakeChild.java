package org.wirejack.cli.graph;

import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;

/** A program that ends when the test says so. */
final class FakeChild implements Child {
    boolean alive = true;
    boolean obedient = true;
    int status;
    int asked;
    int killed;

    void end(int withStatus) {
        alive = false;
        status = withStatus;
    }

    @Override
    public boolean alive() {
        return alive;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Reader output() {
        return new StringReader("");
    }

    @Override
    public void ask() {
        asked++;
        alive &= !obedient;
    }

    @Override
    public void kill() {
        killed++;
        alive = false;
    }

    @Override
    public boolean endsWithin(Duration limit) {
        return !alive;
    }
}
