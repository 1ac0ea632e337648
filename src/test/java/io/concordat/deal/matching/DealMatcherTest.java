package io.concordat.deal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.Verdict;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.matching.DealMatcher.Decision;
import io.concordat.deal.matching.Holdings.Pair;

class DealMatcherTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<String> ANALYTICS = Set.of("ANALYTICS");
    private static final Set<String> SECURITY = Set.of("SECURITY");
    private final UUID northwind = UUID.randomUUID();
    private final UUID contoso = UUID.randomUUID();
    private final UUID mueller = UUID.randomUUID();
    private final UUID muellerToo = UUID.randomUUID();

    @Test
    void withoutCandidatesNothingStandsInTheWayAndTheCustomerIsNew() {
        Decision decision = decide(probe(), List.of(), Holdings.NONE);

        assertThat(decision.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(decision.customerId()).isEmpty();
    }

    @Test
    void onesOwnRegistrationComesBeforeAnotherPartners() {
        Holding own = registration(1, northwind, DealStatus.IN_CONFLICT, null);
        Holding other = registration(2, contoso, DealStatus.APPROVED, NOW.plusSeconds(60));

        Decision decision = decide(probe(), records(), held(other, own));

        assertThat(decision.verdict()).isEqualTo(Verdict.EXACT_DUPLICATE);
        assertThat(decision.duplicateOf()).contains(own);
        assertThat(decision.matches()).extracting(DealMatcher.Match::verdict).containsExactly(Verdict.EXACT_DUPLICATE,
                Verdict.CONFLICT_PARTNER);
    }

    @Test
    void aStoredRegistrationThatIsComparedAgainDoesNotMatchItself() {
        Holding own = registration(1, northwind, DealStatus.ACTION_REQUIRED, null);
        Probe again = new Probe(own.id(), northwind, ANALYTICS, ANALYTICS, OpportunityType.NET_NEW, Set.of(),
                IdentityLevel.COMPANY_PER_COUNTRY, NOW);

        Decision decision = decide(again, records(), held(own));

        assertThat(decision.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(decision.customerId()).contains(mueller);
    }

    @Test
    void aDeclaredOtherDealIsForReviewAndKeepsACustomerOfItsOwn() {
        Holding own = registration(1, northwind, DealStatus.APPROVED, NOW.plusSeconds(60));

        Decision decision = decide(probe(own.id()), records(), held(own));

        assertThat(decision.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(decision.duplicateOf()).isEmpty();
        assertThat(decision.customerId()).isEmpty();
    }

    @Test
    void aClosedOrExpiredRegistrationIsNotInTheWayButStillNamesTheCustomer() {
        Holding rejected = registration(1, contoso, DealStatus.REJECTED, null);
        Holding expired = registration(2, contoso, DealStatus.APPROVED, NOW);

        for (Holding past : List.of(rejected, expired)) {
            Decision decision = decide(probe(), records(), held(past));
            assertThat(decision.verdict()).isEqualTo(Verdict.CLEAR);
            assertThat(decision.matches()).isEmpty();
            assertThat(decision.customerId()).contains(mueller);
        }
    }

    @Test
    void aRegistrationOfAMergedCustomerIsMetWhateverNameItHas() {
        Holding underAnotherName = registration(99, contoso, DealStatus.UNDER_REVIEW, null);

        Decision decision = decide(probe(), records(), held(underAnotherName));

        assertThat(decision.verdict()).isEqualTo(Verdict.CONFLICT_PARTNER);
    }

    @Test
    void ofTwoCustomersThatAreNeverOneTheMoreAlikeIsMetAlone() {
        List<Candidate> two = List.of(new Candidate(1, mueller, customer("Müller GmbH")),
                new Candidate(2, muellerToo, customer("Mueller")));
        Holding ofTheOther = holding(HoldingKind.REGISTRATION, muellerToo, contoso, "UNDER_REVIEW", "NET_NEW",
                ANALYTICS);

        assertThat(decide(probe(), two, held(ofTheOther)).verdict()).isEqualTo(Verdict.CONFLICT_PARTNER);
        assertThat(decide(probe(), two,
                new Holdings(List.of(ofTheOther), List.of(new Pair(muellerToo, mueller)), Map.of())).verdict())
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void aCustomerThatWasMergedMeanwhileGivesWayToItsSurvivor() {
        Decision decision = decide(probe(), records(),
                new Holdings(List.of(), List.of(), Map.of(mueller, muellerToo)));

        assertThat(decision.customerId()).contains(muellerToo);
    }

    @Test
    void theVendorsOwnOpportunityIsADirectConflictWhileItIsRecent() {
        Holding open = holding(HoldingKind.OPPORTUNITY, mueller, null, "OPEN", "NET_NEW", ANALYTICS);
        Holding ofOtherProducts = holding(HoldingKind.OPPORTUNITY, mueller, null, "OPEN", "NET_NEW", SECURITY);
        Holding stale = new Holding(HoldingKind.OPPORTUNITY, UUID.randomUUID(), 1L, mueller, null, "OPEN", "NET_NEW",
                ANALYTICS, ANALYTICS, null, NOW.minus(Duration.ofDays(400)));

        assertThat(decide(probe(), records(), held(open)).verdict()).isEqualTo(Verdict.CONFLICT_DIRECT);
        assertThat(decide(probe(), records(), held(ofOtherProducts)).verdict()).isEqualTo(Verdict.RELATED);
        assertThat(decide(probe(), records(), held(stale)).verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void newBusinessWithACustomerOfTheVendorIsADirectConflictAndMoreBusinessIsRelated() {
        Holding account = holding(HoldingKind.ACCOUNT, mueller, null, "ACTIVE_TALKS", null, Set.of());
        Holding forgotten = holding(HoldingKind.ACCOUNT, mueller, null, "NONE", null, Set.of());

        assertThat(decide(probe(), records(), held(account)).verdict()).isEqualTo(Verdict.CONFLICT_DIRECT);
        assertThat(decide(probe(OpportunityType.EXPANSION), records(), held(account)).verdict())
                .isEqualTo(Verdict.RELATED);
        assertThat(decide(probe(), records(), held(forgotten)).verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void aNamedAccountStandsInTheWayOfAllButItsOwner() {
        Holding vendors = holding(HoldingKind.NAMED_ACCOUNT, mueller, null, null, null, Set.of());
        Holding contosos = holding(HoldingKind.NAMED_ACCOUNT, mueller, contoso, null, null, ANALYTICS);
        Holding onesOwn = holding(HoldingKind.NAMED_ACCOUNT, mueller, northwind, null, null, Set.of());
        Holding ofOtherProducts = holding(HoldingKind.NAMED_ACCOUNT, mueller, contoso, null, null, SECURITY);

        assertThat(decide(probe(), records(), held(vendors)).verdict()).isEqualTo(Verdict.CONFLICT_NAMED_ACCOUNT);
        assertThat(decide(probe(), records(), held(contosos)).verdict()).isEqualTo(Verdict.CONFLICT_NAMED_ACCOUNT);
        assertThat(decide(probe(), records(), held(onesOwn)).verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(decide(probe(), records(), held(ofOtherProducts)).verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void theIncumbentStandsInTheWayOfRenewalsAlone() {
        Holding incumbent = holding(HoldingKind.INCUMBENT, mueller, contoso, null, null, ANALYTICS);
        Holding onesOwn = holding(HoldingKind.INCUMBENT, mueller, northwind, null, null, ANALYTICS);

        assertThat(decide(probe(OpportunityType.FLAT_RENEWAL), records(), held(incumbent)).verdict())
                .isEqualTo(Verdict.CONFLICT_PARTNER);
        assertThat(decide(probe(OpportunityType.FLAT_RENEWAL), records(), held(onesOwn)).verdict())
                .isEqualTo(Verdict.CLEAR);
        assertThat(decide(probe(), records(), held(incumbent)).verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void theContributionsOfAMatchAddUpToItsScore() {
        Decision decision = decide(probe(), records(), held(registration(1, contoso, DealStatus.UNDER_REVIEW, null)));

        var score = decision.matches().get(0).score();
        assertThat(score.contributions().stream().mapToDouble(part -> part.weight()).sum())
                .isCloseTo(score.score(), within(1e-9));
    }

    private static Decision decide(Probe probe, List<Candidate> candidates, Holdings holdings) {
        List<CustomerMatch> customers = CustomerMatcher.match(List.of(customer("Müller GmbH")), probe.level(),
                TokenStatistics.frozen(), candidates);
        return DealMatcher.decide(probe, CustomerMatcher.respecting(customers, holdings), holdings.items(), NOW);
    }

    private Probe probe(UUID... distinctFrom) {
        return new Probe(null, northwind, ANALYTICS, ANALYTICS, OpportunityType.NET_NEW, Set.of(distinctFrom),
                IdentityLevel.COMPANY_PER_COUNTRY, NOW.minus(Duration.ofDays(180)));
    }

    private Probe probe(OpportunityType type) {
        return new Probe(null, northwind, ANALYTICS, ANALYTICS, type, Set.of(), IdentityLevel.COMPANY_PER_COUNTRY,
                NOW.minus(Duration.ofDays(180)));
    }

    private List<Candidate> records() {
        return List.of(new Candidate(1, mueller, customer("MUELLER")));
    }

    private static Holdings held(Holding... holdings) {
        return new Holdings(List.of(holdings), List.of(), Map.of());
    }

    private Holding registration(long no, UUID partner, DealStatus status, Instant protectionEndsAt) {
        return new Holding(HoldingKind.REGISTRATION, UUID.randomUUID(), no, mueller, partner, status.name(), "NET_NEW",
                ANALYTICS, ANALYTICS, protectionEndsAt, NOW.minusSeconds(60));
    }

    private static Holding holding(HoldingKind kind, UUID customer, UUID partner, String status, String type,
            Set<String> families) {
        return new Holding(kind, UUID.randomUUID(), null, customer, partner, status, type, families, families, null,
                NOW.minusSeconds(60));
    }

    private static Fingerprint customer(String name) {
        return Normalizer.normalize(new CustomerIdentity(name, "https://www.mueller-bau.de", List.of(), null,
                "Hauptstraße 5", "Köln", null, "50667", "DE", null, null, null, null, null));
    }
}
