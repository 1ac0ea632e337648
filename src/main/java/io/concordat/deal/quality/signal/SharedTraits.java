package io.concordat.deal.quality.signal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.deal.quality.Looked;
import io.concordat.platform.work.SqlUnit;

/**
 * One contact or domain at many customers, and text that was copied from another customer's registration. The traits of the
 * batch are kept first, so that registrations of one batch see each other.
 */
@ApplicationScoped
class SharedTraits implements Detector {

    private static final int COMPARED_TEXTS = 10;
    private static final String FORGET = """
            delete from registration_trait where vendor_id = $1 and registration_id = any($2)""";
    private static final String KEEP = """
            insert into registration_trait (vendor_id, kind, hash, registration_id, customer_id, submitted_at)
            select $1, t.kind::"char", t.hash, t.id, t.customer, t.at
              from unnest($2::text[], $3::bigint[], $4::uuid[], $5::uuid[], $6::timestamptz[]) t(kind, hash, id, customer, at)
            on conflict do nothing""";
    private static final String SHARED = """
            select t.kind::text, t.hash, t.registration_id, count(distinct o.customer_id),
                   (array_agg(distinct o.registration_id) filter (where o.registration_id <> t.registration_id))[1:20]
              from registration_trait t
             cross join lateral (
               select s.customer_id, s.registration_id from registration_trait s
                where s.vendor_id = t.vendor_id and s.kind = t.kind and s.hash = t.hash
                  and s.submitted_at <= t.submitted_at
                  and s.submitted_at > t.submitted_at - case t.kind when 'E' then $3::integer else $4::integer end * interval '1 day'
                limit 500) o
             where t.vendor_id = $1 and t.registration_id = any($2) and t.kind in ('E', 'D')
             group by t.kind, t.hash, t.registration_id having count(distinct o.customer_id) >= least($5::integer, $6::integer)""";
    private static final String ALIKE = """
            select found.id, found.other, d.intake ->> 'title', d.intake ->> 'businessProblem', d.intake ->> 'useCase'
              from (select t.registration_id as id, o.registration_id as other,
                           row_number() over (partition by t.registration_id order by count(*) desc, o.registration_id) as place
                      from registration_trait t
                     cross join lateral (
                       select s.registration_id from registration_trait s
                        where s.vendor_id = t.vendor_id and s.kind = t.kind and s.hash = t.hash
                          and s.customer_id <> t.customer_id and s.submitted_at <= t.submitted_at
                          and s.submitted_at > t.submitted_at - $3::integer * interval '1 day'
                        limit 100) o
                     where t.vendor_id = $1 and t.registration_id = any($2) and t.kind = 'T'
                     group by t.registration_id, o.registration_id) found
              join deal_registration d on d.vendor_id = $1 and d.id = found.other
             where found.place <= $4""";

    /** A text of another customer's registration, and how alike it is. */
    private record Alike(UUID other, int percent) {
    }

    @Override
    public Uni<List<Finding>> find(SqlUnit unit, Batch batch, AnomalyRules rules) {
        if (batch.submitted().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, Looked> byId = new HashMap<>();
        batch.submitted().forEach(each -> byId.put(each.deal().id(), each));
        List<Finding> findings = new ArrayList<>();
        return keep(unit, batch).chain(() -> shared(unit, batch, rules))
                .invoke(rows -> rows.forEach(row -> shared(unit, row, byId.get(row.getUUID(2)), rules, findings)))
                .chain(() -> unit.query(ALIKE, unit.vendorId(), batch.submittedIds(),
                        rules.of(AnomalyKind.COPIED_TEXT).windowDays(), COMPARED_TEXTS))
                .invoke(rows -> copied(rows, byId, rules.of(AnomalyKind.COPIED_TEXT), findings))
                .replaceWith(findings);
    }

    private Uni<? extends Iterable<Row>> shared(SqlUnit unit, Batch batch, AnomalyRules rules) {
        AnomalyRule contact = rules.of(AnomalyKind.SHARED_CONTACT);
        AnomalyRule domain = rules.of(AnomalyKind.SHARED_DOMAIN);
        return unit.query(SHARED, unit.vendorId(), batch.submittedIds(), contact.windowDays(), domain.windowDays(),
                contact.threshold(), domain.threshold());
    }

    private static Uni<Void> keep(SqlUnit unit, Batch batch) {
        List<String> kinds = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        List<Looked> of = new ArrayList<>();
        for (Looked each : batch.submitted()) {
            for (String email : Traits.emails(each)) {
                add(kinds, hashes, of, Traits.EMAIL, Traits.hash(unit.vendorId(), Traits.EMAIL, email), each);
            }
            for (String domain : Traits.domains(each)) {
                add(kinds, hashes, of, Traits.DOMAIN, Traits.hash(unit.vendorId(), Traits.DOMAIN, domain), each);
            }
            for (long band : Shingles.bands(Traits.text(each))) {
                add(kinds, hashes, of, Traits.TEXT, band, each);
            }
        }
        return unit.update(FORGET, unit.vendorId(), batch.submittedIds()).chain(() -> unit.update(KEEP,
                unit.vendorId(), kinds.toArray(String[]::new), hashes.toArray(Long[]::new),
                of.stream().map(each -> each.deal().id()).toArray(UUID[]::new),
                of.stream().map(each -> each.deal().customerId()).toArray(UUID[]::new),
                of.stream().map(each -> Batch.utc(each.deal().submittedAt())).toArray(OffsetDateTime[]::new)))
                .replaceWithVoid();
    }

    private static void add(List<String> kinds, List<Long> hashes, List<Looked> of, char kind, long hash, Looked each) {
        kinds.add(String.valueOf(kind));
        hashes.add(hash);
        of.add(each);
    }

    private static void shared(SqlUnit unit, Row row, Looked deal, AnomalyRules rules, List<Finding> findings) {
        boolean contact = row.getString(0).charAt(0) == Traits.EMAIL;
        AnomalyRule rule = rules.of(contact ? AnomalyKind.SHARED_CONTACT : AnomalyKind.SHARED_DOMAIN);
        int customers = row.getLong(3).intValue();
        if (!rule.active() || customers < rule.threshold()) {
            return;
        }
        List<UUID> related = row.getArrayOfUUIDs(4) == null ? List.of() : List.of(row.getArrayOfUUIDs(4));
        String within = " stands at " + customers + " customers within " + rule.windowDays() + " days.";
        if (contact) {
            findings.add(new Finding(rule.kind(), SignalSubject.REGISTRATION, deal.deal().id().toString(), "",
                    deal.deal().partnerId(), deal.deal().id(), customers, rule.threshold(), related,
                    "The e-mail address of one of its contacts" + within));
            return;
        }
        Traits.domains(deal).stream()
                .filter(domain -> Traits.hash(unit.vendorId(), Traits.DOMAIN, domain) == row.getLong(1))
                .forEach(domain -> findings.add(new Finding(rule.kind(), SignalSubject.DOMAIN, domain,
                        Batch.period(deal.said().on(), rule.windowDays()), null, deal.deal().id(), customers,
                        rule.threshold(), related, "The domain " + domain + within)));
    }

    private static void copied(Iterable<Row> rows, Map<UUID, Looked> byId, AnomalyRule rule, List<Finding> findings) {
        if (!rule.active()) {
            return;
        }
        Map<UUID, Set<Long>> own = new HashMap<>();
        Map<UUID, List<Alike>> alike = new HashMap<>();
        for (Row row : rows) {
            Set<Long> pieces = own.computeIfAbsent(row.getUUID(0), id -> Traits.text(byId.get(id)));
            int percent = Shingles.percent(pieces,
                    Shingles.of(row.getString(2), row.getString(3), row.getString(4)));
            if (percent >= rule.percent()) {
                alike.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                        .add(new Alike(row.getUUID(1), percent));
            }
        }
        alike.forEach((id, others) -> {
            int most = others.stream().mapToInt(Alike::percent).max().orElseThrow();
            findings.add(new Finding(rule.kind(), SignalSubject.REGISTRATION, id.toString(), "",
                    byId.get(id).deal().partnerId(), id, most, rule.percent(),
                    others.stream().map(Alike::other).toList(),
                    "Its text is " + most + " % alike to that of an earlier registration of another customer."));
        });
    }
}
