package io.concordat.deal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.catalog.policy.ProgressRules;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.catalog.policy.StageGate;
import io.concordat.catalog.policy.StageName;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;

class StagesTest {

    private static final ProgressRules RULES = new ProgressRules(
            List.of(new StageName("Entdeckt", SalesStage.PROSPECT), new StageName("Gespräch", SalesStage.QUALIFIED),
                    new StageName("Angebot", SalesStage.QUALIFIED)),
            List.of(new StageGate(SalesStage.QUALIFIED, List.of("BUDGET"), List.of()),
                    new StageGate(SalesStage.COMMITTED, List.of("SOLUTION"), List.of("POC_OR_DEMO"))));

    @ParameterizedTest
    @CsvSource({"Entdeckt,PROSPECT,Entdeckt", "gespräch,QUALIFIED,Gespräch", " ANGEBOT ,QUALIFIED,Angebot",
            "QUALIFIED,QUALIFIED,Gespräch", "committed,COMMITTED,COMMITTED", "CLOSED,CLOSED,CLOSED"})
    void aStageIsReadByTheVendorsNameOrTheFixedOne(String text, SalesStage stage, String name) {
        assertThat(Stages.read(RULES, text)).isEqualTo(new StageName(name, stage));
    }

    @Test
    void anUnknownStageIsToldTheOnesThereAre() {
        assertThatThrownBy(() -> Stages.read(RULES, "Irgendwo")).isInstanceOf(DomainException.class)
                .hasMessageContaining("Entdeckt, Gespräch, Angebot").extracting("code").isEqualTo("unknown-stage");
    }

    @Test
    void goingOverAStageDoesNotGoAroundItsGateAndGoingBackAsksForNothing() {
        DomainException closed = catchThrowableOfType(DomainException.class,
                () -> Stages.requireOpen(RULES, SalesStage.PROSPECT, SalesStage.COMMITTED, Set.of("SOLUTION"),
                        Set.of()));

        assertThat(closed.code()).isEqualTo("stage-gate-closed");
        assertThat(closed.errors()).extracting(FieldError::field).containsExactly("milestones.BUDGET",
                "activities.POC_OR_DEMO");
        Stages.requireOpen(RULES, SalesStage.COMMITTED, SalesStage.PROSPECT, Set.of(), Set.of());
        Stages.requireOpen(RULES, SalesStage.QUALIFIED, SalesStage.VALIDATION, Set.of(), Set.of());
        Stages.requireOpen(RULES, SalesStage.PROSPECT, SalesStage.COMMITTED, Set.of("SOLUTION", "BUDGET"),
                Set.of("POC_OR_DEMO"));
    }
}
