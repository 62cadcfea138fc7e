package org.wirejack.cli.doctor.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.wirejack.cli.text.JsonText;

/** All diagnoses as one JSON object: {@code {"level":"warn","checks":[{"title":…,"level":…,"meaning":…,"cure":…}]}}. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(Level worst, List<Diagnosis> diagnoses) {
        String checks = diagnoses.stream().map(JsonReport::object).collect(Collectors.joining(",\n  "));
        return "{\"level\":" + JsonText.string(worst.word()) + ",\"checks\":[\n  " + checks + "\n]}";
    }

    private static String object(Diagnosis diagnosis) {
        Finding finding = diagnosis.finding();
        return "{\"title\":" + JsonText.string(diagnosis.title())
                + ",\"level\":" + JsonText.string(finding.level().word())
                + ",\"meaning\":" + JsonText.string(finding.meaning())
                + ",\"cure\":" + JsonText.string(finding.cure()) + "}";
    }
}
