package io.concordat.deal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.MatchKey;
import io.concordat.deal.Intake.Drafted;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.matching.FingerprintColumns;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.work.SqlUnit;

/** Writes what stored registrations say: drafts, changes, and everything that a comparison finds anew. */
@ApplicationScoped
class ContentTable {

    private static final String INSERT_DRAFT = """
            insert into deal_registration (vendor_id, id, partner_id, created_at, status, external_reference, families,
                   family_scope, value_minor, currency, expected_close_on, opportunity_type, intake, contact_ids,
                   contact_roles, warnings, created_by, revision)
            values ($1, $2, $3, $4, 'DRAFT', $5, $6, $6, $7, $8, $9, $10, $11::text::jsonb, $12, $13, '{}', $14, 1)""";
    private static final String UPDATE = """
            update deal_registration set external_reference = $3, value_minor = $4, currency = $5, expected_close_on = $6,
                   intake = case when status = 'DRAFT' then $7::text::jsonb
                                 else $7::text::jsonb || jsonb_strip_nulls(jsonb_build_object('stage', intake -> 'stage')) end,
                   contact_ids = $8, contact_roles = $9, revision = revision + 1
             where vendor_id = $1 and no = $2""";
    private static final String UPDATE_DRAFT = """
            update deal_registration set families = $3, family_scope = $3, opportunity_type = $4
             where vendor_id = $1 and no = $2""";
    private static final String SUBMIT = """
            update deal_registration set customer_id = $3, submitted_at = coalesce(submitted_at, $4), program_id = $5,
                   policy_version = $6, status = $7, verdict = $8, opportunity_type = $9, families = $10, family_scope = $11,
                   value_minor = $12, currency = $13, expected_close_on = $14, warnings = $15,
                   decided_by = case when $16 then 'policy' end, decided_at = case when $16 then $4::timestamptz end,
                   decision_reason = $17, protection_starts_at = $18, protection_ends_at = $19, protection_rule = $20,
                   action_reason = null, action_fields = null, action_requested_at = null, revision = revision + 1
             where vendor_id = $1 and no = $2""";
    private static final String CUSTOMER = """
            insert into customer (vendor_id, id, name, country, created_at, revision) values ($1, $2, $3, $4, $5, 1)""";
    private static final String RECORD = """
            insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
            values ($1, $2, $3, 'REGISTRATION', $4, $5, $6)
            on conflict (vendor_id, no) do update set customer_id = excluded.customer_id,
                   norm_version = excluded.norm_version, keyed_as = excluded.keyed_as, fingerprint = excluded.fingerprint""";
    private static final String DROP_KEYS = "delete from match_key where vendor_id = $1 and record_no = $2";
    private static final String KEYS = """
            insert into match_key (vendor_id, k, record_no, kind)
            select $1, key.k, $2, key.kind::"char" from unnest($3::bigint[], $4::text[]) key(k, kind)""";
    private static final String DROP_MATCHES = """
            delete from registration_match where vendor_id = $1 and registration_no = $2""";
    private static final String MATCHES = """
            insert into registration_match (vendor_id, registration_no, other_kind, other_id, other_since, verdict, score,
                   contributions)
            select $1, $2, m.kind, m.id, m.since, m.verdict, m.score, m.contributions
              from jsonb_to_recordset($3::text::jsonb) m(kind text, id uuid, since timestamptz, verdict text, score float8,
                   contributions jsonb)""";

    private final DealWriting writing;

    ContentTable(DealWriting writing) {
        this.writing = writing;
    }

    /** Stores a draft; fails as CONFLICT when the external reference is taken, as NOT_FOUND without such a partner. */
    Uni<Void> insertDraft(SqlUnit unit, UUID id, Drafted draft, List<UUID> contactIds) {
        var deal = draft.deal();
        String[] families = draft.families().toArray(String[]::new);
        return known(unit
                .update(INSERT_DRAFT, unit.vendorId(), id, draft.partnerId(), unit.now().atOffset(ZoneOffset.UTC),
                        deal.externalReference(), families, draft.value() == null ? null : draft.value().minor(),
                        draft.value() == null ? null : draft.value().currency().code(), deal.expectedCloseDate(),
                        deal.opportunityType() == null ? null : deal.opportunityType().name(),
                        writing.text(deal.forStorage(draft.source())), contactIds.toArray(UUID[]::new),
                        Contacts.roles(deal.contacts()).toArray(String[]::new), unit.by().subject())
                .onFailure(e -> Failures.isConstraint(e, "deal_registration_partner_known"))
                .transform(e -> DomainException.notFound("partner")));
    }

    /**
     * Writes what a locked registration says from now on, without comparing it. The stage stays what it was once the
     * registration is submitted, and a new closing day goes into the history of the forecast.
     */
    Uni<Void> update(SqlUnit unit, DealRow row, Drafted content, List<UUID> contactIds) {
        var deal = content.deal();
        return known(unit.update(UPDATE, unit.vendorId(), row.no(), deal.externalReference(),
                content.value() == null ? null : content.value().minor(),
                content.value() == null ? null : content.value().currency().code(), deal.expectedCloseDate(),
                writing.text(deal.forStorage(row.intake().source())), contactIds.toArray(UUID[]::new),
                Contacts.roles(deal.contacts()).toArray(String[]::new)))
                .chain(() -> row.status() == DealStatus.DRAFT
                        ? Uni.createFrom().voidItem()
                        : ForecastTable.note(unit, row.id(), row.expectedCloseOn(), deal.expectedCloseDate()));
    }

    /** Writes also those columns of a draft that other registrations are compared with. */
    Uni<Void> updateDraft(SqlUnit unit, DealRow row, Drafted content, List<UUID> contactIds) {
        var type = content.deal().opportunityType();
        return update(unit, row, content, contactIds).chain(() -> unit.update(UPDATE_DRAFT, unit.vendorId(), row.no(),
                content.families().toArray(String[]::new), type == null ? null : type.name())).replaceWithVoid();
    }

    /** Writes a submission of a stored registration: what it is compared as, what it met, and its state. */
    Uni<Void> submit(SqlUnit unit, DealRow row, Submission deal, ProtectionWindow protection) {
        var intake = deal.intake();
        var at = unit.now().atOffset(ZoneOffset.UTC);
        var customer = intake.input().customer();
        Uni<Integer> made = deal.newCustomer()
                ? unit.update(CUSTOMER, unit.vendorId(), deal.customerId(), customer.legalName(),
                        customer.address().country(), at)
                : Uni.createFrom().item(0);
        return made.chain(() -> unit.update(SUBMIT, unit.vendorId(), row.no(), deal.customerId(), at,
                deal.policy().programId(), deal.policy().version(), deal.status().name(), deal.verdict().name(),
                intake.input().opportunityType().name(), intake.families().toArray(String[]::new),
                deal.familyScope().toArray(String[]::new), intake.value().minor(), intake.value().currency().code(),
                intake.input().expectedCloseDate(), intake.warnings().toArray(String[]::new),
                deal.protection().isPresent(), deal.reason(),
                protection == null ? null : protection.startsAt().atOffset(ZoneOffset.UTC),
                protection == null ? null : protection.endsAt().atOffset(ZoneOffset.UTC),
                protection == null ? null : protection.rule())).chain(() -> describe(unit, row.no(), deal));
    }

    private Uni<Void> describe(SqlUnit unit, long no, Submission deal) {
        List<MatchKey> keys = deal.customer().keys();
        return unit.update(RECORD, unit.vendorId(), no, deal.customerId(), deal.customer().print().normVersion(),
                deal.customer().versions(), FingerprintColumns.write(deal.customer().print()))
                .chain(() -> unit.update(DROP_KEYS, unit.vendorId(), no))
                .chain(() -> unit.update(KEYS, unit.vendorId(), no,
                        keys.stream().map(MatchKey::hash).toArray(Long[]::new),
                        keys.stream().map(key -> String.valueOf(key.kind())).toArray(String[]::new)))
                .chain(() -> unit.update(DROP_MATCHES, unit.vendorId(), no))
                .chain(() -> unit.update(MATCHES, unit.vendorId(), no, writing.matches(deal))).replaceWithVoid();
    }

    private static Uni<Void> known(Uni<Integer> write) {
        return write.onFailure(e -> Failures.isConstraint(e, "deal_registration_external_reference_unique"))
                .transform(e -> DealFailures.externalReferenceTaken()).replaceWithVoid();
    }
}
