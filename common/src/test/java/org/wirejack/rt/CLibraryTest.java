package org.wirejack.rt;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CLibraryTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void failedCallLeavesItsErrorNumberAndTheSystemItsWords() {
        Errno errno = new Errno();

        assertTrue(SchedulerCalls.setScheduler(errno, 0, 77, 0) < 0);

        // EINVAL
        assertEquals(22, errno.value());
        assertFalse(errno.text().isBlank());
    }

    @Test
    void absentFunctionFailsAsASystemCallDoes() throws Throwable {
        MethodHandle absent = CLibrary.bind("no_such_function", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        MethodHandle capturing =
                CLibrary.bind("no_such_function", FunctionDescriptor.of(JAVA_INT, JAVA_INT), Errno.CAPTURED);

        assertEquals(-1, (int) absent.invokeExact(7));
        assertEquals(-1, (int) capturing.invokeExact(new Errno().memory(), 7));
        assertFalse(CLibrary.has("no_such_function"));
    }
}
