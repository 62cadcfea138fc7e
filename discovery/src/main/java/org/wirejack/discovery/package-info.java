/**
 * What managers and slaves say about themselves on the LAN by mDNS and DNS-SD ({@code _netjack2._udp}), and who says so.
 *
 * <p>A courtesy beside the protocol's own group: sessions neither need it nor wait for it. All its work is done by one
 * thread of its own; the methods of {@link org.wirejack.discovery.Directory} return at once and may be called by any
 * thread but a cycle's.
 *
 * <pre>{@code
 * try (Directory directory = LanDirectory.of(InterfaceChoice.all(), true, notices)) {
 *     directory.publish(19000, facts);
 *     ...
 *     directory.peers().forEach(peer -> print(peer.facts().name(), peer.addresses()));
 * }
 * }</pre>
 */
@NullMarked
package org.wirejack.discovery;

import org.jspecify.annotations.NullMarked;
