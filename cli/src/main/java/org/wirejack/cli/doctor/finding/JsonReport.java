package org.wirejack.cli.doctor.finding;

import java.util.List;
import java.util.stream.Collectors;

/** All diagnoses as one JSON object: {@code {"level":"warn","checks":[{"title":…,"level":…,"meaning":…,"cure":…}]}}. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(Level worst, List<Diagnosis> diagnoses) {
        String checks = diagnoses.stream().map(JsonReport::object).collect(Collectors.joining(",\n  "));
        return "{\"level\":" + string(worst.word()) + ",\"checks\":[\n  " + checks + "\n]}";
    }

    private static String object(Diagnosis diagnosis) {
        Finding finding = diagnosis.finding();
        return "{\"title\":" + string(diagnosis.title())
                + ",\"level\":" + string(finding.level().word())
                + ",\"meaning\":" + string(finding.meaning())
                + ",\"cure\":" + string(finding.cure()) + "}";
    }

    private static String string(String text) {
        return text.chars().mapToObj(JsonReport::letter).collect(Collectors.joining("", "\"", "\""));
    }

    private static String letter(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> letter < ' ' ? String.format("\\u%04x", letter) : String.valueOf((char) letter);
        };
    }
}
