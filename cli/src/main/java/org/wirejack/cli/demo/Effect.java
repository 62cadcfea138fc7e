package org.wirejack.cli.demo;

/** What the slave does to samples, when that can be foretold. */
@FunctionalInterface
public interface Effect {
    float apply(float sample);
}
