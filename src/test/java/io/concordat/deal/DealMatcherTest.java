package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.Verdict;
import io.concordat.deal.DealMatcher.Decision;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.life.DealStatus;

class DealMatcherTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<String> ANALYTICS = Set.of("ANALYTICS");
    private final UUID northwind = UUID.randomUUID();
    private final UUID contoso = UUID.randomUUID();

    @Test
    void withoutCandidatesNothingStandsInTheWayAndTheCustomerIsNew() {
        Decision decision = DealMatcher.decide(probe(Set.of()), List.of(), NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(decision.customerId()).isEmpty();
    }

    @Test
    void onesOwnRegistrationComesBeforeAnotherPartners() {
        Candidate own = candidate(1, northwind, DealStatus.IN_CONFLICT, null);
        Candidate other = candidate(2, contoso, DealStatus.APPROVED, NOW.plusSeconds(60));

        Decision decision = DealMatcher.decide(probe(Set.of()), List.of(other, own), NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.EXACT_DUPLICATE);
        assertThat(decision.duplicateOf()).contains(own);
        assertThat(decision.matches()).extracting(DealMatcher.Match::verdict).containsExactly(Verdict.EXACT_DUPLICATE,
                Verdict.CONFLICT_PARTNER);
    }

    @Test
    void aDeclaredOtherDealIsForReviewAndKeepsACustomerOfItsOwn() {
        Candidate own = candidate(1, northwind, DealStatus.APPROVED, NOW.plusSeconds(60));

        Decision decision = DealMatcher.decide(probe(Set.of(own.id())), List.of(own), NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(decision.duplicateOf()).isEmpty();
        assertThat(decision.customerId()).isEmpty();
    }

    @Test
    void aClosedOrExpiredRegistrationIsNotInTheWayButStillNamesTheCustomer() {
        Candidate rejected = candidate(1, contoso, DealStatus.REJECTED, null);
        Candidate expired = candidate(2, contoso, DealStatus.APPROVED, NOW);

        for (Candidate past : List.of(rejected, expired)) {
            Decision decision = DealMatcher.decide(probe(Set.of()), List.of(past), NOW);
            assertThat(decision.verdict()).isEqualTo(Verdict.CLEAR);
            assertThat(decision.matches()).isEmpty();
            assertThat(decision.customerId()).contains(past.customerId());
        }
    }

    @Test
    void theContributionsOfAMatchAddUpToItsScore() {
        Decision decision = DealMatcher.decide(probe(Set.of()),
                List.of(candidate(1, contoso, DealStatus.UNDER_REVIEW, null)), NOW);

        var score = decision.matches().get(0).score();
        assertThat(score.contributions().stream().mapToDouble(part -> part.weight()).sum())
                .isCloseTo(score.score(), within(1e-9));
    }

    private Probe probe(Set<UUID> distinctFrom) {
        return new Probe(northwind, customer("Müller GmbH"), ANALYTICS, ANALYTICS, OpportunityType.NET_NEW,
                distinctFrom, IdentityLevel.COMPANY_PER_COUNTRY);
    }

    private static Candidate candidate(long no, UUID partner, DealStatus status, Instant protectionEndsAt) {
        return new Candidate(no, UUID.randomUUID(), partner, status, OpportunityType.NET_NEW, ANALYTICS, ANALYTICS,
                UUID.randomUUID(), protectionEndsAt, customer("MUELLER"));
    }

    private static Fingerprint customer(String name) {
        return Normalizer.normalize(new CustomerIdentity(name, "https://www.mueller-bau.de", List.of(), null,
                "Hauptstraße 5", "Köln", null, "50667", "DE", null, null, null, null, null));
    }
}
