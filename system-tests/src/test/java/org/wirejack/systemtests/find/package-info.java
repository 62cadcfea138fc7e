/** How managers and slaves find each other: by name, by address, by group, and on interfaces that come and go. */
@NullMarked
package org.wirejack.systemtests.find;

import org.jspecify.annotations.NullMarked;
