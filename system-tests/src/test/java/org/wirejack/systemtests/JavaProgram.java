package org.wirejack.systemtests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirejack.systemtests.lan.Command;

/** A {@code main} of this module's test class path, run by this JVM's own java. */
public final class JavaProgram {
    private JavaProgram() {}

    /**
     * The command that runs it.
     *
     * @param jvmOptions options of the JVM
     * @param mainClass full name
     * @param arguments arguments of its main
     */
    public static Command command(List<String> jvmOptions, String mainClass, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvmOptions);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        words.addAll(arguments);
        return new Command(words, Map.of());
    }
}
