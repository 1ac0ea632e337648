package io.concordat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What no code of the service may do, whatever its room. */
final class CodeRules {

    /** Process entry and command line: it runs on threads of its own, before and beside the event loop. */
    private static final String START = "io.concordat.start..";

    static final ArchRule NO_CYCLES = slices().matching("io.concordat.(**)").should().beFreeOfCycles();

    static final ArchRule CORE_IS_PLAIN_JAVA = classes().that().resideInAPackage("io.concordat.core..").should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.concordat.core..", "java..", "com.ibm.icu..", "com.google.i18n.phonenumbers..",
                    "com.google.common..");

    static final ArchRule NO_DECLARED_TRANSACTIONS = classes().should(
            notBeAnnotated(Set.of("WithTransaction", "WithSession", "WithSessionOnDemand", "Transactional",
                    "ReactiveTransactional")))
            .because("the unit of work opens the one transaction of a use case, with the vendor set");

    static final ArchRule NO_AWAITING = noClasses().should()
            .accessTargetWhere(calls("io.smallrye.mutiny.Uni", "await"))
            .because("waiting blocks the event loop");

    static final ArchRule NO_BLOCKING = noClasses().that().resideOutsideOfPackage(START).should()
            .accessTargetWhere(calls("java.lang.Thread", "sleep"))
            .orShould().accessTargetWhere(calls("java.util.concurrent.Future", "get"))
            .orShould().accessTargetWhere(calls("java.util.concurrent.CompletableFuture", "join"))
            .because("waiting blocks the event loop");

    static final ArchRule NO_PRINTING = noClasses().that().resideOutsideOfPackage(START).should()
            .accessTargetWhere(calls("java.lang.System", "out").or(calls("java.lang.System", "err")))
            .orShould().accessTargetWhere(calls("java.lang.Throwable", "printStackTrace"))
            .because("what the service has to say goes into its log");

    static final ArchRule ENTITIES_STAY_AT_HOME = classes()
            .that(are(annotatedWith(Set.of("Entity", "Embeddable", "MappedSuperclass"))))
            .should().bePackagePrivate().allowEmptyShould(true);

    static final ArchRule TABLES_STAY_AT_HOME = classes().that().haveSimpleNameEndingWith("Table").or()
            .haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    static final ArchRule NO_FIELD_INJECTION = fields().should(notBeAnnotated(Set.of("Inject", "ConfigProperty",
            "Context", "PersistenceContext", "Channel", "RestClient", "Autowired")))
            .because("a constructor shows what a class needs");

    static final ArchRule CEL_STAYS_BEHIND_ITS_INTERFACE = noClasses().that()
            .resideOutsideOfPackage("io.concordat.catalog.rule").should()
            .dependOnClassesThat().resideInAnyPackage("dev.cel..", "com.google.protobuf..")
            .because("it ships no metadata for native images, so that it must be possible to replace it");

    private CodeRules() {
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String owner, String member) {
        return describe(owner + "." + member, access -> access.getTarget().getName().equals(member)
                && access.getTargetOwner().isAssignableTo(owner));
    }

    private static DescribedPredicate<JavaClass> annotatedWith(Set<String> names) {
        return describe("annotated with one of " + names, type -> isAnnotated(type, names));
    }

    /** By simple names, so that the rule also stands while a library that brings the annotation is absent. */
    private static boolean isAnnotated(CanBeAnnotated element, Set<String> names) {
        return element.isAnnotatedWith(describe("one of " + names,
                (JavaAnnotation<?> annotation) -> names.contains(annotation.getRawType().getSimpleName())));
    }

    private static <T extends CanBeAnnotated> ArchCondition<T> notBeAnnotated(Set<String> names) {
        return new ArchCondition<>("not carry one of " + names) {
            @Override
            public void check(T element, ConditionEvents events) {
                report(element, events);
                if (element instanceof JavaClass type) {
                    type.getMethods().forEach(method -> report(method, events));
                }
            }

            private void report(CanBeAnnotated element, ConditionEvents events) {
                if (isAnnotated(element, names)) {
                    String name = element instanceof JavaMember member
                            ? member.getFullName()
                            : ((JavaClass) element).getName();
                    events.add(SimpleConditionEvent.violated(element, name + " carries one of " + names));
                }
            }
        };
    }
}
