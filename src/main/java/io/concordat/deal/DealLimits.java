package io.concordat.deal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.catalog.policy.LimitRules;
import io.concordat.catalog.policy.ProgressRules;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.catalog.policy.TenderRule;
import io.concordat.core.money.Money;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.intake.PublicTender;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.intake.SalesActivity;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/**
 * What a program lets its partners register at all: how many open registrations, how small a deal, which tenders, how
 * often the same deal again.
 */
final class DealLimits {

    /** Registrations of one partner that are counted take turns; whoever waits here holds all other locks it needs. */
    private static final String TAKE_TURNS = """
            select pg_advisory_xact_lock(hashtextextended('deal-limits/' || $1::integer || '/' || $2::uuid, 0))""";
    private static final String OPEN = """
            select count(*) from (
              select from deal_registration
               where vendor_id = $1 and partner_id = $2 and program_id = $3
                 and (status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'IN_CONFLICT')
                      or status in ('APPROVED', 'CONVERTED') and protection_ends_at > $4)
               limit $5) open_ones""";
    private static final String CHAIN = """
            with recursive above(id, resubmission_of) as (
              select id, resubmission_of from deal_registration where vendor_id = $1 and id = $2
              union
              select d.id, d.resubmission_of from above a
                join deal_registration d on d.vendor_id = $1 and d.id = a.resubmission_of),
            again(id, status) as (
              select id, null::text from above where resubmission_of is null
              union
              select d.id, d.status from again a
                join deal_registration d on d.vendor_id = $1 and d.resubmission_of = a.id)
            select d.status, d.protection_ends_at,
                   (select count(*) from again where status <> 'DRAFT' and id is distinct from $3::uuid)
              from deal_registration d where d.vendor_id = $1 and d.id = $2""";

    private DealLimits() {
    }

    /**
     * What can be told from the input alone.
     *
     * @param today in the vendor's time zone
     * @return {@code deal-too-small}, {@code tender-excluded}, {@code tender-published}
     */
    static List<FieldError> faults(LimitRules limits, Prepared intake, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        smallest(limits).filter(least -> least.currency().equals(intake.value().currency()))
                .filter(least -> intake.value().compareTo(least) < 0)
                .ifPresent(least -> faults.add(new FieldError("dealValue.amount", "deal-too-small",
                        "The program takes deals of " + least + " or more.")));
        PublicTender tender = intake.input().publicTender();
        if (tender != null && tender.tender()) {
            if (limits.tenders() == TenderRule.EXCLUDED) {
                faults.add(new FieldError("publicTender.tender", "tender-excluded",
                        "The program takes no public tenders."));
            } else if (limits.tenders() == TenderRule.BEFORE_PUBLICATION && tender.publishedOn() != null
                    && !tender.publishedOn().isAfter(today)) {
                faults.add(new FieldError("publicTender.publishedOn", "tender-published",
                        "The program takes public tenders only on days before they are published."));
            }
        }
        return faults;
    }

    /** @return whether nothing else than the input decides, so that {@link #require} and {@link #requireStage} pass it */
    static boolean none(RegistrationPolicyView policy, Prepared intake) {
        return policy.rules().limits().openRegistrations() == null && intake.input().resubmissionOf() == null
                && (intake.input().stage() == null || intake.input().stage() == SalesStage.PROSPECT);
    }

    /**
     * A registration cannot begin behind a gate that it has not passed. For new ones alone: later the stage goes on by
     * itself.
     *
     * @throws DomainException INVALID {@code stage-gate-closed}, or {@code stage-needs-outcome} for the last stage
     */
    static void requireStage(ProgressRules rules, RegisterDeal input) {
        SalesStage stage = input.stage() == null ? SalesStage.PROSPECT : input.stage();
        if (stage == SalesStage.CLOSED) {
            throw DomainException.invalid("stage", "stage-needs-outcome",
                    "A deal is closed by its outcome, which follows its approval.");
        }
        Set<String> done = new HashSet<>();
        if (input.salesActivities() != null) {
            input.salesActivities().stream().filter(SalesActivity::hasProof)
                    .forEach(activity -> done.add(activity.kind().name()));
        }
        rules.gates().stream()
                .filter(gate -> gate.stage() != SalesStage.PROSPECT && gate.stage().compareTo(stage) <= 0)
                .filter(gate -> !gate.milestones().isEmpty() || !done.containsAll(gate.activities())).findFirst()
                .ifPresent(gate -> {
                    throw DomainException.invalid("stage", "stage-gate-closed",
                            "The program asks for milestones and activities before " + gate.stage()
                                    + "; register an earlier stage and go on from there.");
                });
    }

    /**
     * What depends on the partner's other registrations. The last question before a registration is stored or submitted:
     * after it, none of the partner's other registrations comes in between.
     *
     * @param registrationId the registration when it is stored already, else {@code null}
     * @return fails as CONFLICT: {@code capacity-reached}, {@code resubmission-not-ended}, {@code resubmission-limit},
     *         {@code resubmission-withdrawn}
     */
    static Uni<Void> require(SqlUnit unit, Prepared intake, RegistrationPolicyView policy, UUID registrationId) {
        LimitRules limits = policy.rules().limits();
        UUID earlier = intake.input().resubmissionOf();
        if (limits.openRegistrations() == null && earlier == null) {
            return Uni.createFrom().voidItem();
        }
        return unit.query(TAKE_TURNS, unit.vendorId(), intake.partnerId())
                .chain(() -> earlier == null
                        ? Uni.createFrom().voidItem()
                        : requireEnded(unit, limits, earlier, registrationId))
                .chain(() -> limits.openRegistrations() == null
                        ? Uni.createFrom().voidItem()
                        : requireCapacity(unit, intake.partnerId(), policy.programId(), limits.openRegistrations()));
    }

    private static Uni<Void> requireCapacity(SqlUnit unit, UUID partnerId, UUID programId, int most) {
        return unit.query(OPEN, unit.vendorId(), partnerId, programId, utc(unit), most).invoke(rows -> {
            if (rows.iterator().next().getLong(0) >= most) {
                throw conflict("capacity-reached", "The partner has " + most
                        + " open registrations in the program, which are as many as it permits; one of them has to end.");
            }
        }).replaceWithVoid();
    }

    private static Uni<Void> requireEnded(SqlUnit unit, LimitRules limits, UUID earlier, UUID registrationId) {
        return unit.query(CHAIN, unit.vendorId(), earlier, registrationId).invoke(rows -> {
            Row row = rows.iterator().next();
            DealStatus status = DealStatus.valueOf(row.getString(0));
            if (!hasEnded(unit, status, row.getOffsetDateTime(1))) {
                throw conflict("resubmission-not-ended",
                        "The registration named by resubmissionOf has not ended; only an ended one is taken up again.");
            }
            if (status == DealStatus.WITHDRAWN && !limits.resubmitWithdrawn()) {
                throw conflict("resubmission-withdrawn",
                        "The program does not let a withdrawn registration be taken up again.");
            }
            if (row.getLong(2) >= limits.resubmissions()) {
                throw conflict("resubmission-limit",
                        "The program lets a deal be taken up again " + limits.resubmissions() + " times at most.");
            }
        }).replaceWithVoid();
    }

    private static boolean hasEnded(SqlUnit unit, DealStatus status, OffsetDateTime protectionEndsAt) {
        return status.isTerminal() || status.isProtected()
                && !status.isOpen(protectionEndsAt == null ? null : protectionEndsAt.toInstant(), unit.now());
    }

    private static Optional<Money> smallest(LimitRules limits) {
        return limits.minimumDealSize() == null
                ? Optional.empty()
                : limits.minimumDealSize().read("minimumDealSize", new ArrayList<>());
    }

    private static DomainException conflict(String code, String message) {
        return DomainException.of(Kind.CONFLICT, code, message);
    }

    private static OffsetDateTime utc(SqlUnit unit) {
        return unit.now().atOffset(ZoneOffset.UTC);
    }
}
