package org.wirejack.audioadapter;

import org.jspecify.annotations.Nullable;
import org.wirejack.audioadapter.bridge.WayReport;

/**
 * A reading of an adapter.
 *
 * @param device what is joined now; null while there is none
 * @param playback from the server to the device
 * @param capture from the device to the server
 */
public record AdapterStatus(@Nullable String device, WayReport playback, WayReport capture) {}
