package org.wirejack.systemtests;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Carries out {@link Needs}. */
final class NeedsCheck implements BeforeAllCallback {
    private static final String REQUIRE = "wirejack.require.system";

    @Override
    public void beforeAll(ExtensionContext context) {
        for (Requirement requirement :
                context.getRequiredTestClass().getAnnotation(Needs.class).value()) {
            requirement.absence().ifPresent(NeedsCheck::giveUp);
        }
    }

    private static void giveUp(String reason) {
        if (Boolean.getBoolean(REQUIRE)) {
            Assertions.fail(reason + ", and " + REQUIRE + " is set");
        }
        Assumptions.abort(reason);
    }
}
