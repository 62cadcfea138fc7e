/**
 * Options that are not on the command line: environment variables, presets and configuration files, for all commands alike.
 *
 * <p>Each option's value is that of the first of these that has one: the command line, the environment, the preset, the
 * drop-ins (the last first), the main file, and at last what is usual.
 */
@NullMarked
package org.wirejack.cli.config;

import org.jspecify.annotations.NullMarked;
