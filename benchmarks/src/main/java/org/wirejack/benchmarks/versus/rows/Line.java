package org.wirejack.benchmarks.versus.rows;

/**
 * One line of the table: a figure of a case.
 *
 * @param figure its name
 * @param unit empty for numbers of something
 * @param goal what must hold
 */
public record Line(String figure, String unit, Goal goal) {}
