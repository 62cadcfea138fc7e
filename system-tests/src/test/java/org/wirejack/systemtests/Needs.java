package org.wirejack.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test class needs of the machine. Where something is missing the class is skipped and says why; with the system
 * property {@code wirejack.require.system=true} it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsCheck.class)
public @interface Needs {
    /** All that must be there. */
    Requirement[] value();
}
