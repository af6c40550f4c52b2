package dev.hookbench.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.util.Set;

/** Keeps the house as it is drawn: who may see whom, and which room alone knows which library. */
@AnalyzeClasses(packages = "dev.hookbench", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String BASE = "dev.hookbench.";

    @ArchTest
    static final ArchRule roomsSeeOnlyTheRoomsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy(BASE + "app..")
            .layer("ui")
            .definedBy(BASE + "ui..")
            .layer("cli")
            .definedBy(BASE + "cli..")
            .layer("api")
            .definedBy(BASE + "api..")
            .layer("receiver")
            .definedBy(BASE + "receiver..")
            .layer("replay")
            .definedBy(BASE + "replay..")
            .layer("dispatch")
            .definedBy(BASE + "dispatch..")
            .layer("signature")
            .definedBy(BASE + "signature..")
            .layer("store")
            .definedBy(BASE + "store..")
            .layer("journal")
            .definedBy(BASE + "journal..")
            .layer("query")
            .definedBy(BASE + "query..")
            .layer("exchange")
            .definedBy(BASE + "exchange..")
            .layer("event")
            .definedBy(BASE + "event..")
            .layer("json")
            .definedBy(BASE + "json..")
            .layer("domain")
            .definedBy(BASE + "domain..")
            .layer("files")
            .definedBy(BASE + "files..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("journal")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("receiver")
            .mayOnlyBeAccessedByLayers("app", "ui", "cli", "api")
            .whereLayer("replay")
            .mayOnlyBeAccessedByLayers("app", "ui", "cli", "api")
            .whereLayer("dispatch")
            .mayOnlyBeAccessedByLayers("app", "ui", "cli", "api", "replay")
            .whereLayer("signature")
            .mayOnlyBeAccessedByLayers("app", "ui", "cli", "api", "receiver", "dispatch", "replay")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("app", "ui", "cli", "api")
            .whereLayer("journal")
            .mayOnlyAccessLayers("domain", "query", "event", "files")
            .whereLayer("store")
            .mayOnlyAccessLayers("domain", "query", "event", "json", "files")
            .whereLayer("query")
            .mayOnlyAccessLayers("domain")
            .whereLayer("event")
            .mayNotAccessAnyLayer()
            .whereLayer("json")
            .mayNotAccessAnyLayer()
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("app", "store", "journal")
            .whereLayer("files")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule rightsOfFilesAreSetInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "files..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.file\\.attribute\\.(Posix|Acl).*");

    @ArchTest
    static final ArchRule domainKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(BASE + "domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(BASE + "domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule javafxOnlyInTheWindow = onlyIn(
            new String[] {"ui..", "app.."}, "javafx..", "jfx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule undertowOnlyInListeners =
            onlyIn(new String[] {"receiver..", "api.."}, "io.undertow..", "org.xnio..");

    @ArchTest
    static final ArchRule sqlOnlyInStore =
            onlyIn(new String[] {"store.."}, "java.sql..", "javax.sql..", "org.hsqldb..", "org.jdbi..");

    @ArchTest
    static final ArchRule jacksonOnlyInJson =
            onlyIn(new String[] {"json.."}, "tools.jackson..", "com.fasterxml..", "com.networknt..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule httpClientOnlyInDispatch =
            onlyIn(new String[] {"dispatch.."}, "org.apache.hc..", "java.net.http..");

    @ArchTest
    static final ArchRule picocliOnlyInCli = onlyIn(new String[] {"cli..", "app.."}, "picocli..");

    @ArchTest
    static final ArchRule fxThreadByOneClass = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + "ui.support.UiThread")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform");

    @ArchTest
    static final ArchRule noCycles = slices().matching(BASE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInTheDomain =
            slices().matching(BASE + "domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersOnlyBindAndForward = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.Executor.class);

    @ArchTest
    static final ArchRule controllersLiveInTheWindow =
            classes().that().haveSimpleNameEndingWith("Controller").should().resideInAPackage(BASE + "ui..");

    @ArchTest
    static final ArchRule viewModelsKnowNoControls = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule standardStreamsOnlyInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "cli..", BASE + "app..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule logsBySlf4j = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "store..", BASE + "app..")
            .should(GeneralCodingRules.USE_JAVA_UTIL_LOGGING);

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule fieldsOfTheDomainAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(BASE + "domain..")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("Ulids")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule implementationsByJdbcAreHidden =
            classes().that().haveSimpleNameStartingWith("Jdbc").should().notBePublic();

    @ArchTest
    static final ArchRule noHollowNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule classesAreFinalUnlessMeantOtherwise = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule constructorsTakeSixThingsAtMost = classes()
            .that()
            .areNotRecords()
            .and()
            .areNotEnums()
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("have constructors of at most six parameters") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getConstructors().stream()
                            .filter(constructor ->
                                    constructor.getRawParameterTypes().size() > 6)
                            .map(HasName.AndFullName::getFullName)
                            .forEach(name -> events.add(SimpleConditionEvent.violated(item, name)));
                }
            });

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("live in a package whose package-info says @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (!item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                        events.add(SimpleConditionEvent.violated(item, item.getPackageName()));
                    }
                }
            });

    private static ArchRule onlyIn(String[] rooms, String... libraries) {
        String[] packages = Set.of(rooms).stream().map(room -> BASE + room).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
