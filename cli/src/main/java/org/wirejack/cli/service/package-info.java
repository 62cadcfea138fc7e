/**
 * Manager and slave as services of systemd: the unit files that start them, and what systemd is told while they run. Control
 * threads.
 */
@NullMarked
package org.wirejack.cli.service;

import org.jspecify.annotations.NullMarked;
