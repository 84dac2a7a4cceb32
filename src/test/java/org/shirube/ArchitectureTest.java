package org.shirube;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of the features and the shape of a feature. */
@AnalyzeClasses(
        packages = {"org.shirube", "shirube"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Lower first. A feature may use the ones before it, never one after it. */
    private static final List<String> ORDER = List.of(
            "platform",
            "security",
            "job",
            "organisation",
            "skillmap",
            "course",
            "learning",
            "lrs",
            "genai",
            "assessment",
            "gap",
            "assignment",
            "interop",
            "notice",
            "retention",
            "dashboard",
            "demo");

    private static final DescribedPredicate<JavaClass> ENTITY =
            annotatedWith(Entity.class).<JavaClass>forSubtype().as("an entity");

    @ArchTest
    static void featuresLookOnlyDown(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            var above = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::tree)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(tree(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static void interopAndDashboardDoNotKnowEachOther(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(tree("dashboard"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(tree("interop"))
                .allowEmptyShould(true)
                .check(classes);
    }

    @ArchTest
    static void everyClassBelongsToAFeature(JavaClasses classes) {
        classes()
                .that()
                .doNotHaveFullyQualifiedName("shirube.Main")
                .should()
                .resideInAnyPackage(ORDER.stream().map(ArchitectureTest::tree).toArray(String[]::new))
                .check(classes);
    }

    @ArchTest
    static void screensApiAndReadersArePrivateToTheirFeature(JavaClasses classes) {
        for (var feature : ORDER) {
            if (feature.equals("platform")) continue; // its web and file packages are for everybody
            noClasses()
                    .that()
                    .resideOutsideOfPackage(tree(feature))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.shirube." + feature + ".web..",
                            "org.shirube." + feature + ".api..",
                            "org.shirube." + feature + ".file..")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    /** What a model says is text for one person: no rule reads it, no level comes of it, nothing is called by it. */
    @ArchTest
    static void answersOfAModelGoNowhere(JavaClasses classes) {
        var model = "org\\.shirube\\.genai\\.(web\\.)?(Model|Live|EventStream|Guard|Masked|Unmasking).*";
        noClasses()
                .that()
                .resideOutsideOfPackage(tree("genai"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(model)
                .check(classes);
        noClasses()
                .that()
                .haveNameMatching(model)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(tree("learning"), tree("lrs"), tree("skillmap"))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.shirube\\.genai\\.Permit.*")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(jakarta.enterprise.event.Event.class)
                .check(classes);
    }

    @ArchTest
    static final ArchRule rulesKnowNoScreens = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule screensAskDoorsAndNotTheDatabase = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..api..", "..file..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat(ENTITY);

    @ArchTest
    static final ArchRule entitiesHoldOthersByIdOnly = fields().that()
            .areDeclaredInClassesThat(ENTITY)
            .should(new ArchCondition<>("not have the type of another feature's entity") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    field.getAllInvolvedRawTypes().stream()
                            .filter(ENTITY)
                            .filter(type -> !feature(type).equals(feature(field.getOwner())))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    field, field.getDescription() + " is a " + type.getName())));
                }
            });

    @ArchTest
    static final ArchRule onlyScreensHaveNames = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .haveSimpleNameEndingWith("Page")
            .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.be(simpleName("ActiveLocale"))
                    .or(com.tngtech.archunit.lang.conditions.ArchConditions.be(simpleName("Shell"))));

    @ArchTest
    static final ArchRule noNamesThatSayNothing =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Service|ServiceBean)");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** The day of the machine is not the day of the body: such a test fails between midnight in Tokyo and midnight in London. */
    @Test
    void testsDoNotAskTheMachineForTheDay() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.shirube"));
    }

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.util.Date.class, java.util.Calendar.class, java.sql.Date.class, java.sql.Timestamp.class);

    @ArchTest
    static final ArchRule entitiesHaveNoSetters =
            noMethods().that().areDeclaredInClassesThat(ENTITY).should().haveNameMatching("set[A-Z].*");

    /** A permission that stands on a method of a class without interception would check nothing. */
    @ArchTest
    static final ArchRule permissionsStandOnDoors = methods()
            .that()
            .areAnnotatedWith(org.shirube.security.Allowed.class)
            .should(new ArchCondition<>("be public methods of an application scoped door") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var door = method.getOwner().isAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
                            || method.getOwner().isAnnotatedWith(jakarta.enterprise.context.RequestScoped.class);
                    var open = method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
                    if (!door || !open) events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
            });

    private static String feature(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 2 && Set.copyOf(ORDER).contains(parts[2]) ? parts[2] : type.getPackageName();
    }

    private static String tree(String feature) {
        return "org.shirube." + feature + "..";
    }
}
