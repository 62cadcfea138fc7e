package org.wirejack.systemtests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.foreign.Linker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audioadapter.bridge.Bridge;
import org.wirejack.audioadapter.bridge.BridgeClient;
import org.wirejack.cycle.Turnaround;
import org.wirejack.cycle.WirePorts;

/** The rules of docs/architecture.md, held against the compiled classes. */
final class LayerLawTest {
    /** Foot first: each may use those before it. */
    private static final List<String> COMMON =
            List.of("wire", "rt", "audio", "opus", "codec", "session", "link", "cycle");

    /** What runs on cycle threads. Of these packages' classes six are, or have, the control side. */
    private static final DescribedPredicate<JavaClass> CYCLE_CODE = resideInAnyPackage(packages(
                    "wire",
                    "audio",
                    "opus",
                    "codec",
                    "cycle",
                    "audioadapter.resample",
                    "audioadapter.drift",
                    "audioadapter.bridge"))
            .and(not(type(ClockedServer.class)))
            .and(not(type(WirePorts.class)))
            .and(not(nameMatching(".*\\.Rehearsal(Stage.*)?")))
            .and(not(type(Turnaround.class)))
            .and(not(type(Bridge.class)))
            .and(not(type(BridgeClient.class)));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.wirejack");

    @Test
    void everyModuleIsLookedAt() {
        for (String one : List.of(
                "wire",
                "engine",
                "jackserver",
                "netdriver",
                "netmanager",
                "audioadapter",
                "netadapter",
                "discovery",
                "live",
                "cli",
                "examples")) {
            assertTrue(OURS.containPackage("org.wirejack." + one), one);
        }
    }

    @Test
    void packagesOfCommonUseOnlyThoseBelow() {
        for (int i = 0; i < COMMON.size(); i++) {
            mayUse(COMMON.get(i), COMMON.subList(0, i + 1));
        }
    }

    @Test
    void serversBothEndsOfTheNetworkAndTheAdapterUseOnlyCommon() {
        for (String module : List.of("engine", "jackserver", "netdriver", "netmanager", "audioadapter")) {
            var allowed = new ArrayList<>(COMMON);
            allowed.add(module);
            mayUse(module, allowed);
        }
    }

    @Test
    void theNetAdapterJoinsTheAdapterToTheSlave() {
        var allowed = new ArrayList<>(COMMON);
        allowed.addAll(List.of("audioadapter", "netdriver", "netadapter"));
        mayUse("netadapter", allowed);
    }

    @Test
    void discoveryIsBesideTheSessions() {
        mayUse("discovery", List.of("wire", "rt", "link", "discovery"));
    }

    @Test
    void theLiveViewIsBesideTheSessions() {
        mayUse("live", List.of("wire", "rt", "audio", "session", "link", "cycle", "live"));
        mayUse("live.model", List.of("wire", "rt", "audio", "session", "cycle", "live.model"));
    }

    @Test
    void onlyTheLiveViewServesAndWritesJson() {
        noClasses()
                .that(not(resideInAPackage("org.wirejack.live..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.gson..", "com.sun.net.httpserver..")
                .check(OURS);
    }

    @Test
    void onlyOneClassKnowsMulticastDns() {
        noClasses()
                .that(not(nameMatching("org\\.wirejack\\.discovery\\.JmdnsNode(\\$.*)?")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.jmdns..", "org.slf4j..")
                .check(OURS);
    }

    /** Foot first: the resampler and the drift loop know nothing of each other, and neither of what runs them. */
    @Test
    void packagesOfTheAudioAdapterUseOnlyThoseBelow() {
        mayUse("audioadapter.resample", List.of("audioadapter.resample"));
        mayUse("audioadapter.drift", List.of("rt", "audio", "audioadapter.drift"));
        mayUse(
                "audioadapter.bridge",
                List.of("rt", "audio", "audioadapter.resample", "audioadapter.drift", "audioadapter.bridge"));
    }

    @Test
    void examplesUseWhatProgramsUse() {
        var allowed = new ArrayList<>(COMMON);
        allowed.addAll(List.of("engine", "jackserver", "netdriver", "netmanager", "examples"));
        mayUse("examples", allowed);
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("org.wirejack.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyFourPackagesCallTheSystem() {
        noClasses()
                .that(not(resideInAnyPackage(packages("rt", "opus", "link", "jackserver"))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Linker.class)
                .check(OURS);
    }

    @Test
    void onlyOnePackageKnowsJack() {
        noClasses()
                .that(not(resideInAPackage("org.wirejack.jackserver")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jaudiolibs..")
                .check(OURS);
    }

    @Test
    void nobodyLogsAndOnlyTheCommandAndTheExamplesPrint() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(OURS);
        noClasses()
                .that(not(resideInAnyPackage(packages("cli", "examples"))))
                .should(ACCESS_STANDARD_STREAMS)
                .check(OURS);
    }

    @Test
    void cycleCodeTakesNoLocks() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(CYCLE_CODE)
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED)
                .check(OURS);
        noClasses()
                .that(CYCLE_CODE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent.locks")
                .check(OURS);
    }

    @Test
    void cycleCodeUsesNoStreams() {
        noClasses()
                .that(CYCLE_CODE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.stream")
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = OURS.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(one -> one.getName())
                .toList();
        assertEquals(List.of(), unmarked);
    }

    private static void mayUse(String name, List<String> allowed) {
        noClasses()
                .that(resideInAPackage("org.wirejack." + name + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.wirejack..")
                        .and(not(resideInAnyPackage(packages(allowed.toArray(String[]::new))))))
                .check(OURS);
    }

    private static String[] packages(String... names) {
        return List.of(names).stream()
                .map(name -> "org.wirejack." + name + "..")
                .toArray(String[]::new);
    }
}
