package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import org.wirejack.rt.CLibrary;

/**
 * Which of several JACK servers is meant. jnajack cannot say it, so it is said in the process's environment, where the
 * library looks for it: one name for all clients of the process.
 */
final class ServerName {
    private static final String VARIABLE = "JACK_DEFAULT_SERVER";
    private static final MethodHandle SETENV =
            CLibrary.bind("setenv", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));

    private ServerName() {}

    static void set(String name) {
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) SETENV.invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom(name), 1);
            if (result != 0) {
                throw new JackFailed("JACK server name \"" + name + "\" cannot be used");
            }
        } catch (JackFailed e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("setenv", e);
        }
    }
}
