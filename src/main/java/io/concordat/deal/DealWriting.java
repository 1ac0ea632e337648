package io.concordat.deal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import io.concordat.core.matching.MatchKey;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.matching.DealMatcher.Match;
import io.concordat.deal.matching.FingerprintColumns;
import io.concordat.platform.error.Failures;
import io.concordat.platform.work.SqlUnit;

/** Writes a new registration with its customer, keys, matches and protection in one statement. */
@ApplicationScoped
class DealWriting {

    /** The last line of defence against two protections of one opportunity. */
    static final String PROTECTION_EXCLUSIVE = "protection_exclusive";

    private static final String INSERT = """
            with customer_made as (
              insert into customer (vendor_id, id, name, country, created_at, revision)
              select $1, $4, $29, $30, $5, 1 where $31),
            registered as (
              insert into deal_registration (vendor_id, id, partner_id, customer_id, created_at, submitted_at, program_id,
                     policy_version, status, verdict, external_reference, opportunity_type, families, family_scope,
                     value_minor, currency, expected_close_on, intake, contact_ids, contact_roles, warnings,
                     created_by, decided_by, decided_at, decision_reason, protection_starts_at,
                     protection_ends_at, protection_rule, revision)
              values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                     $23, $24, case when $24::text is null then null else $5 end, $25, $26, $27, $35, 1)
              returning no),
            described as (
              insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
              select $1, no, $4, 'REGISTRATION', $21, $34, $22 from registered),
            keyed as (
              insert into match_key (vendor_id, k, record_no, kind)
              select $1, key.k, no, key.kind::"char" from registered, unnest($32::bigint[], $33::text[]) key(k, kind)),
            matched as (
              insert into registration_match (vendor_id, registration_no, other_kind, other_id, other_since, verdict, score,
                     contributions)
              select $1, no, m.kind, m.id, m.since, m.verdict, m.score, m.contributions
                from registered, jsonb_to_recordset($28) m(kind text, id uuid, since timestamptz, verdict text, score float8,
                     contributions jsonb)),
            protected as (
              insert into protection (vendor_id, registration_no, product_family, customer_id, opportunity_type, during, exclusive)
              select $1, no, f.code, $4, $11, tstzrange($26, $27), true
                from registered, unnest($12::text[]) f(code) where $27::timestamptz is not null),
            kept as (
              insert into registration_snapshot (vendor_id, registration_no, position, kinds, taken_at, taken_by, status,
                     verdict, reason, intake, contact_ids, contact_roles)
              select $1, no, 1, case when $24::text is null then '{SUBMISSION}'::text[] else '{SUBMISSION,DECISION}' end, $5,
                     $23, $8, $9, $25, $17, $18, $19
                from registered)
            select no from registered""";

    private final ObjectMapper json;

    DealWriting(ObjectMapper json) {
        this.json = json;
    }

    /** @return the registration's internal number; fails as CONFLICT when the external reference is taken */
    Uni<Long> insert(SqlUnit unit, Submission deal) {
        var intake = deal.intake();
        var input = intake.input();
        boolean decided = deal.protection().isPresent();
        return unit.query(INSERT, unit.vendorId(), deal.id(), intake.partnerId(), deal.customerId(), utc(unit.now()),
                deal.policy().programId(), deal.policy().version(), deal.status().name(), deal.verdict().name(),
                input.externalReference(), input.opportunityType().name(), intake.families().toArray(String[]::new),
                deal.familyScope().toArray(String[]::new), intake.value().minor(), intake.value().currency().code(),
                input.expectedCloseDate(), stored(input.forStorage(intake.source())),
                deal.contactIds().toArray(UUID[]::new),
                Contacts.roles(input.contacts()).toArray(String[]::new),
                intake.warnings().toArray(String[]::new), deal.customer().print().normVersion(),
                FingerprintColumns.write(deal.customer().print()), unit.by().subject(), decided ? "policy" : null,
                deal.reason(), decided ? utc(deal.protection().get().startsAt()) : null,
                decided ? utc(deal.protection().get().endsAt()) : null, matches(deal), input.customer().legalName(),
                input.customer().address().country(), deal.newCustomer(),
                deal.customer().keys().stream().map(MatchKey::hash).toArray(Long[]::new),
                deal.customer().keys().stream().map(key -> String.valueOf(key.kind())).toArray(String[]::new),
                deal.customer().versions(),
                deal.protection().map(ProtectionWindow::rule).orElse(null))
                .map(rows -> rows.iterator().next().getLong(0))
                .onFailure(e -> Failures.isConstraint(e, "deal_registration_external_reference_unique"))
                .transform(e -> DealFailures.externalReferenceTaken());
    }

    /** @return an intake as it is stored */
    JsonObject stored(RegisterDeal intake) {
        try {
            return new JsonObject(json.writeValueAsString(intake));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An intake cannot be written as JSON", e);
        }
    }

    static JsonArray matches(Submission deal) {
        JsonArray matches = new JsonArray();
        for (Match match : deal.matches()) {
            JsonArray contributions = new JsonArray();
            match.score().contributions()
                    .forEach(part -> contributions.add(new JsonObject().put("field", part.field())
                            .put("value", part.value()).put("otherValue", part.otherValue())
                            .put("weight", part.weight()).put("reason", part.reason())));
            matches.add(new JsonObject().put("kind", match.other().kind().name())
                    .put("id", match.other().id().toString()).put("since", match.other().since().toString())
                    .put("verdict", match.verdict().name())
                    .put("score", match.score().score()).put("contributions", contributions));
        }
        return matches;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
