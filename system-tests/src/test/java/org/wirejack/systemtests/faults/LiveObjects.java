package org.wirejack.systemtests.faults;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts what the garbage collector leaves, class by class. */
final class LiveObjects {
    /** {@code 12: 345 6789 org.example.Name}: rank, instances, bytes, class. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+)");

    private LiveObjects() {}

    /**
     * How many there are of each class whose full name begins so, but for lambdas: they come into being with the first
     * call of the line that they stand in.
     */
    static Map<String, Long> census(String beginning) {
        Matcher matcher = LINE.matcher(histogram());
        Map<String, Long> census = new TreeMap<>();
        while (matcher.find()) {
            if (matcher.group(2).startsWith(beginning) && !matcher.group(2).contains("$$")) {
                census.put(matcher.group(2), Long.valueOf(matcher.group(1)));
            }
        }
        return census;
    }

    private static String histogram() {
        try {
            Object answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return String.valueOf(answer);
        } catch (JMException e) {
            throw new IllegalStateException("no class histogram of this JVM", e);
        }
    }
}
