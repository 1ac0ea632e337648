package io.concordat.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.MatchKey;
import io.concordat.core.matching.score.Contribution;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.matching.DealMatcher.Match;
import io.concordat.deal.matching.FingerprintColumns;
import io.concordat.platform.error.Failures;
import io.concordat.platform.work.SqlUnit;

/**
 * Writes new registrations with their customers, keys, matches, protections and first snapshots in one statement, however
 * many they are. They travel as one text of JSON that is written once.
 */
@ApplicationScoped
class DealWriting {

    /** The last line of defence against two protections of one opportunity. */
    static final String PROTECTION_EXCLUSIVE = "protection_exclusive";
    private static final String REFERENCE_UNIQUE = "deal_registration_external_reference_unique";

    private static final String INSERT = """
            with given as materialized (
              select * from jsonb_to_recordset($3::text::jsonb) as g(id uuid, partner uuid, customer uuid, program uuid,
                     policy integer, status text, verdict text, reference text, type text, families text[], scope text[],
                     value bigint, currency text, closes date, intake jsonb, contacts uuid[], roles text[], warnings text[],
                     version smallint, "keyedAs" smallint[], print text[], by text, decided boolean, reason text,
                     starts timestamptz, ends timestamptz, rule text, name text, country text, fresh boolean, matches jsonb)),
            customer_made as (
              insert into customer (vendor_id, id, name, country, created_at, revision)
              select $1, customer, name, country, $2, 1 from given where fresh),
            registered as (
              insert into deal_registration (vendor_id, id, partner_id, customer_id, created_at, submitted_at, program_id,
                     policy_version, status, verdict, external_reference, opportunity_type, families, family_scope,
                     value_minor, currency, expected_close_on, intake, contact_ids, contact_roles, warnings,
                     created_by, decided_by, decided_at, decision_reason, protection_starts_at,
                     protection_ends_at, protection_rule, revision)
              select $1, id, partner, customer, $2, $2, program, policy, status, verdict, reference, type, families, scope, value,
                     currency, closes, intake, contacts, roles, warnings, by, case when decided then 'policy' end,
                     case when decided then $2::timestamptz end, reason, starts, ends, rule, 1
                from given
              returning no, id),
            described as (
              insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
              select $1, r.no, g.customer, 'REGISTRATION', g.version, g."keyedAs", g.print
                from registered r join given g using (id)),
            keyed as (
              insert into match_key (vendor_id, k, record_no, kind)
              select $1, key.k, r.no, key.kind::"char"
                from unnest($4::uuid[], $5::bigint[], $6::text[]) key(id, k, kind) join registered r using (id)),
            matched as (
              insert into registration_match (vendor_id, registration_no, other_kind, other_id, other_since, verdict, score,
                     contributions)
              select $1, r.no, m.kind, m.id, m.since, m.verdict, m.score, m.contributions
                from registered r join given g using (id),
                     jsonb_to_recordset(g.matches) m(kind text, id uuid, since timestamptz, verdict text, score float8,
                                                     contributions jsonb)),
            protected as (
              insert into protection (vendor_id, registration_no, product_family, customer_id, opportunity_type, during, exclusive)
              select $1, r.no, f.code, g.customer, g.type, tstzrange(g.starts, g.ends), true
                from registered r join given g using (id), unnest(g.families) f(code) where g.ends is not null),
            kept as (
              insert into registration_snapshot (vendor_id, registration_no, position, kinds, taken_at, taken_by, status,
                     verdict, reason, intake, contact_ids, contact_roles)
              select $1, r.no, 1,
                     case when g.decided then '{SUBMISSION,DECISION}'::text[] else '{SUBMISSION}'::text[] end, $2, g.by, g.status,
                     g.verdict, g.reason, g.intake, g.contacts, g.roles
                from registered r join given g using (id))
            select id, no from registered""";

    /** One registration as the statement reads it. */
    @RegisterForReflection
    record Given(UUID id, UUID partner, UUID customer, UUID program, int policy, String status, String verdict,
            String reference, String type, Collection<String> families, Collection<String> scope, long value,
            String currency, LocalDate closes, RegisterDeal intake, List<UUID> contacts, List<String> roles,
            List<String> warnings, short version, Short[] keyedAs, String[] print, String by, boolean decided,
            String reason, Instant starts, Instant ends, String rule, String name, String country, boolean fresh,
            List<Met> matches) {
    }

    /** One match as it is stored. */
    @RegisterForReflection(targets = {Met.class, Contribution.class})
    record Met(String kind, UUID id, Instant since, String verdict, double score, List<Contribution> contributions) {
    }

    private final ObjectMapper json;

    DealWriting(ObjectMapper json) {
        // What was not said is not kept: more than half of a short intake would be names of absent fields.
        this.json = json.copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    /**
     * @param unit a unit of the transaction, which writes for all of them
     * @return the internal number of each registration; fails as CONFLICT when an external reference is taken
     */
    Uni<Map<UUID, Long>> insertAll(SqlUnit unit, List<Submission> deals, List<Given> given) {
        List<UUID> ids = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (Submission deal : deals) {
            for (MatchKey key : deal.customer().keys()) {
                ids.add(deal.id());
                hashes.add(key.hash());
                kinds.add(String.valueOf(key.kind()));
            }
        }
        return unit.query(INSERT, unit.vendorId(), utc(unit.now()), text(given), ids.toArray(UUID[]::new),
                hashes.toArray(Long[]::new), kinds.toArray(String[]::new)).map(rows -> {
                    Map<UUID, Long> numbers = new HashMap<>();
                    for (Row row : rows) {
                        numbers.put(row.getUUID(0), row.getLong(1));
                    }
                    return numbers;
                }).onFailure(e -> Failures.isConstraint(e, REFERENCE_UNIQUE))
                .transform(e -> DealFailures.externalReferenceTaken());
    }

    /** @return one registration as the statement reads it, by the unit's caller */
    static Given given(SqlUnit unit, Submission deal) {
        var intake = deal.intake();
        var input = intake.input();
        ProtectionWindow window = deal.protection().orElse(null);
        return new Given(deal.id(), intake.partnerId(), deal.customerId(), deal.policy().programId(),
                deal.policy().version(), deal.status().name(), deal.verdict().name(), input.externalReference(),
                input.opportunityType().name(), intake.families(), deal.familyScope(), intake.value().minor(),
                intake.value().currency().code(), input.expectedCloseDate(), input.forStorage(intake.source()),
                deal.contactIds(), Contacts.roles(input.contacts()), intake.warnings(),
                deal.customer().print().normVersion(), deal.customer().versions(),
                FingerprintColumns.write(deal.customer().print()), unit.by().subject(), window != null, deal.reason(),
                window == null ? null : window.startsAt(), window == null ? null : window.endsAt(),
                window == null ? null : window.rule(), input.customer().legalName(),
                input.customer().address().country(), deal.newCustomer(), met(deal.matches()));
    }

    private static List<Met> met(List<Match> matches) {
        return matches.stream()
                .map(match -> new Met(match.other().kind().name(), match.other().id(), match.other().since(),
                        match.verdict().name(), match.score().score(), match.score().contributions()))
                .toList();
    }

    /** @return the matches of a registration as a text of JSON */
    String matches(Submission deal) {
        return text(met(deal.matches()));
    }

    /** @return a record of the registration as a text of JSON, for a parameter that is cast from text to jsonb */
    String text(Object stored) {
        try {
            return json.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of a registration cannot be written as JSON", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
