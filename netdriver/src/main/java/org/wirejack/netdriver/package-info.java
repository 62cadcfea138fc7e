/**
 * The slave's side: a driver whose clock is a master on the network.
 *
 * <pre>{@code
 * try (NetDriver driver = new NetDriver(options, server, listener)) {
 *     driver.start();
 *     ...
 *     System.out.println(driver.status());
 * }
 * }</pre>
 *
 * <p>{@link org.wirejack.netdriver.NetDriver}'s one thread searches for a master and runs the session's cycles; the
 * listener is called by it between them.
 */
@NullMarked
package org.wirejack.netdriver;

import org.jspecify.annotations.NullMarked;
