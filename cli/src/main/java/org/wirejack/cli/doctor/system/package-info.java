/**
 * The machine as the doctor sees it: files under a root path, commands with a time limit, network interfaces. Tests feed
 * made-up ones. Control threads.
 */
@NullMarked
package org.wirejack.cli.doctor.system;

import org.jspecify.annotations.NullMarked;
