package org.wirejack.cli.doctor.machine;

import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;

/** Whether Java is new enough, and started so that sound does not stop for its memory's sake. */
public final class JdkCheck implements Check {
    private static final int LEAST_FEATURE = 25;
    private static final String LAUNCHER = "start ./wirejack, which sets the options of java";

    private final Jvm jvm;

    public JdkCheck(Jvm jvm) {
        this.jvm = jvm;
    }

    @Override
    public String title() {
        return "JDK";
    }

    @Override
    public Finding examine() {
        if (jvm.feature() < LEAST_FEATURE) {
            return Finding.fail(
                    jvm.text() + " is too old: Wirejack needs " + LEAST_FEATURE,
                    "install JDK 25 or newer and set JAVA_HOME to it");
        }
        if (!jvm.shortPauses()) {
            return Finding.warn(
                    jvm.text() + " collects memory with " + String.join(", ", jvm.collectors())
                            + ", which stops sound for milliseconds",
                    LAUNCHER);
        }
        return jvm.nativeCalls()
                ? Finding.ok(jvm.text() + ", pauses below a millisecond")
                : Finding.warn(
                        jvm.text() + " may not call the system's library, so that waits are less exact", LAUNCHER);
    }
}
