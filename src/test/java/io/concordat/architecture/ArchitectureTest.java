package io.concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The map of rooms, and what holds in all of them. A new package is entered here first. */
class ArchitectureTest {

    /** Arrows only go down. A name in the last column stands for the rooms inside of it too. */
    static final RoomMap ROOMS = RoomMap
            .read("""
                    floor | room               | may import, besides the JDK and libraries
                      0.0 | core.money         |
                      1.0 | core.ledger           | core.money
                      1.0 | core.matching.text    |
                      1.1 | core.matching.name    | core.matching.text
                      1.1 | core.matching.contact | core.matching.text
                      1.2 | core.matching         | core.matching.contact, core.matching.name, core.matching.text
                      1.3 | core.matching.score   | core.matching, core.matching.name, core.matching.text
                      1.0 | core.earning.trace      | core.money
                      1.0 | core.earning.time       |
                      1.1 | core.earning.fact       | core.money
                      1.2 | core.earning.formula    | core.earning.fact, core.earning.time, core.earning.trace, core.money
                      1.3 | core.earning.terms      | core.earning.fact, core.earning.formula, core.earning.time, core.earning.trace, core.money
                      1.4 | core.earning.evaluation | core.earning.fact, core.earning.formula, core.earning.terms, core.earning.time, core.earning.trace, core.money
                      1.5 | core.earning.settlement | core.earning.evaluation, core.earning.fact, core.earning.terms, core.earning.trace, core.money
                      1.6 | core.earning            |
                      2.0 | platform.error     |
                      2.0 | platform.time      |
                      2.1 | platform.request   | platform.error
                      2.1 | platform.input     | core.money, platform.error
                      2.1 | platform.schema    | platform.error
                      2.2 | platform.security  | platform.error, platform.request, platform.time
                      2.3 | platform.work      | platform.error, platform.security, platform.time
                      2.4 | platform.web       | platform.error, platform.request, platform.security, platform.work
                      2.5 | platform.graphql   | platform.error, platform.request, platform.web
                      2.6 | platform.audit     | platform.error, platform.graphql, platform.security, platform.web, platform.work
                      2.6 | platform.calendar  | platform.error, platform.graphql, platform.input, platform.security, platform.time, platform.web, platform.work
                      2.6 | platform.reference | platform.error, platform.graphql, platform.input, platform.security, platform.web, platform.work
                      3.0 | partner            | core.money, platform
                      3.0 | ledger             | core.ledger, core.money, platform
                      3.9 | catalog.policy     | platform.input
                      4.0 | catalog            | catalog.policy, ledger, partner, core, platform
                      5.0 | deal.intake        | catalog.policy, platform.input
                      5.0 | deal.life          | platform.error
                      5.1 | deal.matching      | deal.intake, deal.life, core, platform
                      5.2 | deal               | deal.intake, deal.life, deal.matching, catalog, partner, core, platform
                      5.3 | deal.approval      | deal, catalog, partner, core, platform
                      5.3 | deal.attachment    | deal, catalog, partner, core, platform
                      5.3 | deal.conflict      | deal, catalog, partner, core, platform
                      5.3 | deal.customer      | deal, catalog, partner, core, platform
                      5.3 | deal.pipeline      | deal, catalog, partner, core, platform
                      5.3 | deal.progress      | deal, catalog, partner, core, platform
                      5.3 | deal.protection    | deal, catalog, partner, core, platform
                      5.3 | deal.quality       | deal, catalog, partner, core, platform
                      5.3 | deal.review.queue  | deal, catalog, partner, core, platform
                      5.4 | deal.review        | deal.review.queue, deal, catalog, partner, core, platform
                      5.3 | deal.team          | deal, catalog, partner, core, platform
                      5.3 | deal.transfer      | deal, catalog, partner, core, platform
                      5.4 | deal.bulk          | deal, catalog, partner, core, platform
                      5.5 | lead               | deal, catalog, partner, core, platform
                      6.0 | earning.due        | platform
                      6.1 | earning.fact       | earning.due, deal, catalog, partner, core, platform
                      6.1 | earning.figure     | earning.due, catalog, partner, core, platform
                      6.0 | earning.entry      | core, platform
                      6.2 | earning.ground     | earning.fact, earning.figure, catalog, partner, core, platform
                      6.2 | earning.draw       | earning.entry, catalog, core, platform
                      6.3 | earning.booking    | earning.due, earning.draw, earning.entry, earning.ground, ledger, core, platform
                      6.4 | earning.evaluation | earning.booking, earning.draw, earning.due, earning.entry, earning.ground, core, platform
                      6.5 | earning            | earning.due, earning.entry, earning.evaluation, catalog, partner, ledger, core, platform
                      6.6 | earning.simulation | earning.draw, earning.entry, earning.fact, earning.ground, earning.source, deal, catalog, partner, core, platform
                      6.7 | earning.replay     | earning.fact, earning.ground, earning.simulation, catalog, partner, core, platform
                      6.3 | earning.source     | earning.due, earning.fact, deal, catalog, partner, core, platform
                      6.8 | payout.tax         | partner, platform
                      6.9 | payout             | payout.tax, partner, ledger, core, platform
                      7.0 | analytics          |
                      7.0 | analytics.report   | core, platform
                      7.1 | analytics.impact   | analytics.report, catalog, core, platform
                      7.1 | analytics.discount | analytics.report, catalog, core, platform
                      9.0 | integration        | lead, deal, catalog, partner, core.money, platform
                     10.0 | start              | integration, platform.error, platform.security
                     11.0 | demo               | start, integration, earning.fact, lead, deal, catalog, partner, core.money, platform
                    """);

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.concordat");

    @Test
    void theMapItselfOnlyGoesDown() {
        assertThat(ROOMS.arrowsUp()).isEmpty();
    }

    @Test
    void everyRoomImportsOnlyWhatTheMapPermits() {
        assertThat(CODE).isNotEmpty();
        assertThat(ROOMS.violations(CODE)).isEmpty();
    }

    @Test
    void packagesFormNoCycles() {
        CodeRules.NO_CYCLES.check(CODE);
    }

    @Test
    void coreIsFreeOfFrameworks() {
        CodeRules.CORE_IS_PLAIN_JAVA.check(CODE);
    }

    @Test
    void theLanguageOfRulesStaysBehindItsInterface() {
        CodeRules.CEL_STAYS_BEHIND_ITS_INTERFACE.check(CODE);
    }

    @Test
    void transactionsAreOpenedByTheUnitOfWorkAlone() {
        CodeRules.NO_DECLARED_TRANSACTIONS.check(CODE);
    }

    @Test
    void nothingAwaitsAUni() {
        CodeRules.NO_AWAITING.check(CODE);
    }

    @Test
    void nothingBlocksOutsideOfTheStart() {
        CodeRules.NO_BLOCKING.check(CODE);
    }

    @Test
    void nothingPrintsOutsideOfTheStart() {
        CodeRules.NO_PRINTING.check(CODE);
    }

    @Test
    void entitiesArePackagePrivate() {
        CodeRules.ENTITIES_STAY_AT_HOME.check(CODE);
    }

    @Test
    void tablesAndRepositoriesArePackagePrivate() {
        CodeRules.TABLES_STAY_AT_HOME.check(CODE);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        CodeRules.NO_FIELD_INJECTION.check(CODE);
    }
}
