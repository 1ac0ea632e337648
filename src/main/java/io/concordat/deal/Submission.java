package io.concordat.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.core.matching.Verdict;
import io.concordat.deal.Matching.Compared;
import io.concordat.deal.life.DealMove;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.matching.DealMatcher.Match;
import io.concordat.deal.matching.Described;
import io.concordat.platform.work.SqlUnit;

/**
 * Everything that is written of a registration when it is submitted, and each time it is compared again.
 *
 * @param customerId the customer, known or new
 * @param newCustomer whether the customer is created with it
 * @param customer the customer as it will be found
 * @param protection its window, when it is approved at once
 * @param reason why it was decided at once, or {@code null}
 */
record Submission(UUID id, Intake.Prepared intake, RegistrationPolicyView policy, Set<String> familyScope,
        UUID customerId, boolean newCustomer, DealStatus status, Verdict verdict, Described customer,
        List<Match> matches, List<UUID> contactIds, Optional<ProtectionWindow> protection, String reason) {

    /**
     * A submission that is decided at once when the policy says so.
     *
     * @param protectionHeld whether the database refused the protection before, so that this can only be a conflict
     */
    static Submission decided(SqlUnit unit, UUID id, Compared compared, List<UUID> contactIds,
            boolean protectionHeld) {
        var policy = compared.standing().policy();
        Verdict verdict = protectionHeld ? Verdict.CONFLICT_PARTNER : compared.decision().verdict();
        DealStatus status = status(verdict, policy.approveClear());
        Optional<ProtectionWindow> window = status == DealStatus.APPROVED
                ? Optional.of(ProtectionTerms.window(policy, compared.standing().partner().tier(),
                        List.copyOf(compared.intake().families()), unit.now(), unit.now(),
                        unit.by().vendor().zone()))
                : Optional.empty();
        return of(unit, id, compared, contactIds, verdict, status, window);
    }

    /** A submission that a reviewer decides, whatever matching says. */
    static Submission forReview(SqlUnit unit, UUID id, Compared compared, List<UUID> contactIds) {
        Verdict verdict = compared.decision().verdict();
        return of(unit, id, compared, contactIds, verdict,
                verdict.isConflict() ? DealStatus.IN_CONFLICT : DealStatus.UNDER_REVIEW, Optional.empty());
    }

    private static Submission of(SqlUnit unit, UUID id, Compared compared, List<UUID> contactIds, Verdict verdict,
            DealStatus status, Optional<ProtectionWindow> window) {
        var decision = compared.decision();
        return new Submission(id, compared.intake(), compared.standing().policy(), compared.standing().familyScope(),
                decision.customerId().orElseGet(unit::newId), decision.customerId().isEmpty(), status, verdict,
                compared.customer(), decision.matches(), contactIds, window,
                window.isPresent() ? "Nothing stands in the way; approved by the program's policy." : null);
    }

    private static DealStatus status(Verdict verdict, boolean approveClear) {
        return switch (verdict) {
            case CLEAR, RELATED -> (approveClear ? DealMove.APPROVE_AT_ONCE : DealMove.SEND_TO_REVIEW)
                    .from(DealStatus.SUBMITTED);
            case POSSIBLE -> DealMove.SEND_TO_REVIEW.from(DealStatus.SUBMITTED);
            case CONFLICT_PARTNER, CONFLICT_DIRECT, CONFLICT_NAMED_ACCOUNT ->
                DealMove.SEND_INTO_CONFLICT.from(DealStatus.SUBMITTED);
            case EXACT_DUPLICATE -> throw new IllegalStateException("A duplicate is not stored");
        };
    }

    /** @return the registration as it is stored, when it is new */
    DealRow row(SqlUnit unit, long no) {
        DecisionView decision = protection.isEmpty() ? null : new DecisionView(unit.now(), "policy", reason);
        return new DealRow(no, id, intake.partnerId(), policy.programId(), policy.version(), customerId, status,
                verdict,
                List.copyOf(intake.families()), intake.value(), intake.input().expectedCloseDate(),
                intake.input().forStorage(intake.source()), contactIds, Contacts.roles(intake.input().contacts()),
                intake.warnings(), unit.by().subject(), unit.now(), unit.now(), decision, protection.orElse(null), null,
                null, null, 1);
    }
}
