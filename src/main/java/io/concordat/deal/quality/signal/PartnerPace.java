package io.concordat.deal.quality.signal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.deal.quality.Looked;
import io.concordat.platform.work.SqlUnit;

/** How fast a partner and its users register, and how round their amounts are; of each partner's newest 500. */
@ApplicationScoped
class PartnerPace implements Detector {

    private static final String NEWEST = """
             from unnest($2::uuid[], $3::timestamptz[]) p(id, at)
            cross join lateral (
              select d.submitted_at, d.value_minor, d.created_by from deal_registration d
               where d.vendor_id = $1 and d.partner_id = p.id order by d.id desc limit 500) r
            where r.submitted_at <= p.at""";
    private static final String OF_PARTNERS = """
            select p.id, count(*) filter (where r.submitted_at > p.at - $4::integer * interval '1 day'),
                   count(*) filter (where r.submitted_at > p.at - $5::integer * interval '1 day'),
                   count(*) filter (where r.submitted_at > p.at - $5::integer * interval '1 day'
                                      and length(rtrim(r.value_minor::text, '0')) <= 2)
            """ + NEWEST + " group by p.id";
    private static final String OF_USERS = """
            select p.id, r.created_by, count(*)
            """ + NEWEST + """
              and r.submitted_at > p.at - $4::integer * interval '1 day'
            group by p.id, r.created_by having count(*) > $5""";

    @Override
    public Uni<List<Finding>> find(SqlUnit unit, Batch batch, AnomalyRules rules) {
        Map<UUID, Looked> newest = batch.newestOfPartners();
        if (newest.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] partners = newest.keySet().toArray(UUID[]::new);
        OffsetDateTime[] at = newest.values().stream().map(each -> Batch.utc(each.deal().submittedAt()))
                .toArray(OffsetDateTime[]::new);
        List<Finding> findings = new ArrayList<>();
        AnomalyRule user = rules.of(AnomalyKind.VELOCITY_USER);
        return unit.query(OF_PARTNERS, unit.vendorId(), partners, at,
                rules.of(AnomalyKind.VELOCITY_PARTNER).windowDays(), rules.of(AnomalyKind.ROUND_AMOUNTS).windowDays())
                .invoke(rows -> rows.forEach(row -> ofPartner(row, newest.get(row.getUUID(0)), rules, findings)))
                .chain(() -> unit.query(OF_USERS, unit.vendorId(), partners, at, user.windowDays(), user.threshold()))
                .invoke(rows -> rows.forEach(row -> ofUser(row, newest.get(row.getUUID(0)), user, findings)))
                .replaceWith(findings);
    }

    private static void ofPartner(Row row, Looked newest, AnomalyRules rules, List<Finding> findings) {
        AnomalyRule pace = rules.of(AnomalyKind.VELOCITY_PARTNER);
        int fast = row.getLong(1).intValue();
        if (pace.active() && fast > pace.threshold()) {
            findings.add(ofPartner(pace, newest, fast, pace.threshold(),
                    fast + " registrations within " + days(pace) + "; the rule allows " + pace.threshold() + "."));
        }
        AnomalyRule round = rules.of(AnomalyKind.ROUND_AMOUNTS);
        int all = row.getLong(2).intValue();
        int share = all == 0 ? 0 : (int) (100 * row.getLong(3) / all);
        if (round.active() && all >= round.threshold() && share >= round.percent()) {
            findings.add(ofPartner(round, newest, share, round.percent(),
                    share + " % of " + all + " values within " + days(round)
                            + " have at most two digits before the zeros."));
        }
    }

    private static void ofUser(Row row, Looked newest, AnomalyRule rule, List<Finding> findings) {
        if (rule.active()) {
            int sent = row.getLong(2).intValue();
            findings.add(new Finding(rule.kind(), SignalSubject.USER, row.getString(1),
                    Batch.period(newest.said().on(), rule.windowDays()), newest.deal().partnerId(), null, sent,
                    rule.threshold(), List.of(), sent + " registrations sent by one caller within " + days(rule)
                            + "; the rule allows " + rule.threshold() + "."));
        }
    }

    private static Finding ofPartner(AnomalyRule rule, Looked newest, int measured, int threshold, String text) {
        return new Finding(rule.kind(), SignalSubject.PARTNER, newest.deal().partnerId().toString(),
                Batch.period(newest.said().on(), rule.windowDays()), newest.deal().partnerId(), null, measured,
                threshold, List.of(), text);
    }

    private static String days(AnomalyRule rule) {
        return rule.windowDays() == 1 ? "one day" : rule.windowDays() + " days";
    }
}
