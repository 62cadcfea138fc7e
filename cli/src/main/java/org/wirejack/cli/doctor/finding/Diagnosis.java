package org.wirejack.cli.doctor.finding;

/** A check's title with what it has found. */
public record Diagnosis(String title, Finding finding) {}
