/**
 * What a host's packet filter does with a packet, by reading its rules: {@code nft list ruleset}, and {@code
 * iptables-save} translated to the same form. Of rules that it does not understand it says so. Control threads.
 */
@NullMarked
package org.wirejack.cli.doctor.firewall;

import org.jspecify.annotations.NullMarked;
