/**
 * Our own ends on a network and machines that fail: slaves that die and come back, lost and damaged packets, bad input.
 *
 * <p>{@link org.wirejack.systemtests.faults.StudioMaster} is a master that plays a known signal to every slave and looks
 * at what comes back, period by period; {@link org.wirejack.systemtests.faults.Studio} runs one on a host. What happened
 * when is in a {@link org.wirejack.systemtests.faults.PeriodHistory}. The machine is shared and now and then stands still
 * for all programs alike; {@link org.wirejack.systemtests.faults.StallWatch} knows when it did.
 *
 * <pre>{@code
 * try (Lan lan = Lan.of("master", "left");
 *         Studio studio = Studio.start(lan.host("master"), folder, new StudioOptions(48000, 64, 2))) {
 *     Wirejack.start(lan.host("left"), "slave", "-C", "2", "-P", "2", "--load", "thru");
 *     studio.awaitSteady("left");
 *     StudioReport report = studio.report();
 *     report.history().track("left");
 * }
 * }</pre>
 */
@NullMarked
package org.wirejack.systemtests.faults;

import org.jspecify.annotations.NullMarked;
