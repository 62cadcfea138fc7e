package org.wirejack.live.model;

import org.jspecify.annotations.Nullable;

/** An adapter between two clocks. */
public record AdapterFigures(
        @About("Its client's name.") String name,

        @About("The device that it plays on; null while there is none.") @Nullable
        String device,

        @About("The way to the device.") WayFigures toDevice,

        @About("The way from the device.") WayFigures fromDevice) {}
