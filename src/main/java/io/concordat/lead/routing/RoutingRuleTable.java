package io.concordat.lead.routing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.partner.PartnerType;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** The SQL of routing rules. */
final class RoutingRuleTable {

    private static final String SELECT = """
            select id, name, position, active, countries, regions, families, min_value_minor, max_value_minor,
                   value_currency, partner_tiers, partner_types, partner_segments, same_country, same_region, strategy,
                   partner_ids, weights, capacity, response_hours, max_attempts, seed, created_at, revision, turn, calendar
              from lead_routing_rule where vendor_id = $1
            """;
    private static final String FIND = SELECT + "and id = $2";
    private static final String LIST = SELECT + """
            and ($2::text is null or lpad(position::text, 6, '0') || '/' || id > $2) order by position, id limit $3""";
    private static final String ACTIVE = SELECT + "and active order by position, id limit $2";
    private static final String COUNT = "select count(*) from lead_routing_rule where vendor_id = $1";
    private static final String INSERT = """
            insert into lead_routing_rule (vendor_id, id, name, position, active, countries, regions, families,
                   min_value_minor, max_value_minor, value_currency, partner_tiers, partner_types, partner_segments,
                   same_country, same_region, strategy, partner_ids, weights, capacity, response_hours, max_attempts,
                   seed, created_at, turn, revision, calendar)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                    $23, $24, 0, $25, $26)""";
    private static final String UPDATE = """
            update lead_routing_rule set name = $3, position = $4, active = $5, countries = $6, regions = $7,
                   families = $8, min_value_minor = $9, max_value_minor = $10, value_currency = $11, partner_tiers = $12,
                   partner_types = $13, partner_segments = $14, same_country = $15, same_region = $16, strategy = $17,
                   partner_ids = $18, weights = $19, capacity = $20, response_hours = $21, max_attempts = $22,
                   seed = $23, created_at = $24, revision = $25, calendar = $26
             where vendor_id = $1 and id = $2""";
    private static final String TAKE_TURN = """
            update lead_routing_rule set turn = turn + 1 where vendor_id = $1 and id = $2""";

    /** A rule with the number of choices by turns that it has made. */
    record Turning(RoutingRule rule, long turn) {
    }

    private RoutingRuleTable() {
    }

    static Uni<Optional<RoutingRule>> find(SqlUnit unit, UUID id, boolean lock) {
        return unit.query(lock ? FIND + " for update" : FIND, unit.vendorId(), id)
                .map(rows -> rules(rows).stream().map(Turning::rule).findFirst());
    }

    /** @return in their order */
    static Uni<List<RoutingRule>> list(SqlUnit unit, String after, int limit) {
        return unit.query(LIST, unit.vendorId(), after, limit)
                .map(rows -> rules(rows).stream().map(Turning::rule).toList());
    }

    /** @return the active rules in their order */
    static Uni<List<Turning>> active(SqlUnit unit, int most) {
        return unit.query(ACTIVE, unit.vendorId(), most).map(RoutingRuleTable::rules);
    }

    static Uni<Long> count(SqlUnit unit) {
        return unit.query(COUNT, unit.vendorId()).map(rows -> rows.iterator().next().getLong(0));
    }

    static Uni<Void> insert(SqlUnit unit, RoutingRule rule) {
        return unit.update(INSERT, values(unit, rule)).replaceWithVoid();
    }

    static Uni<Void> update(SqlUnit unit, RoutingRule rule) {
        return unit.update(UPDATE, values(unit, rule)).replaceWithVoid();
    }

    static Uni<Void> takeTurn(SqlUnit unit, UUID id) {
        return unit.update(TAKE_TURN, unit.vendorId(), id).replaceWithVoid();
    }

    private static Object[] values(SqlUnit unit, RoutingRule rule) {
        MoneyValue limit = rule.minValue() == null ? rule.maxValue() : rule.minValue();
        return new Object[]{unit.vendorId(), rule.id(), rule.name(), rule.position(), rule.active(),
                texts(rule.countries()), texts(rule.regions()), texts(rule.families()), minor(rule.minValue()),
                minor(rule.maxValue()), limit == null ? null : limit.currency(), texts(rule.partnerTiers()),
                rule.partnerTypes().stream().map(PartnerType::name).toArray(String[]::new),
                texts(rule.partnerSegments()), rule.sameCountry(), rule.sameRegion(), rule.strategy().name(),
                rule.partners().stream().map(PartnerWeight::partnerId).toArray(UUID[]::new),
                rule.partners().stream().map(PartnerWeight::turns).toArray(Integer[]::new), rule.capacity(),
                rule.responseHours(), rule.maxAttempts(), (long) rule.seed(),
                rule.createdAt().atOffset(ZoneOffset.UTC), rule.revision(), rule.calendar()};
    }

    private static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }

    private static Long minor(MoneyValue value) {
        return value == null ? null : Money.parse(value.amount(), Currency.of(value.currency())).minor();
    }

    private static List<Turning> rules(RowSet<Row> rows) {
        List<Turning> rules = new ArrayList<>(rows.size());
        for (Row r : rows) {
            rules.add(new Turning(new RoutingRule(r.getUUID(0), r.getString(1), r.getInteger(2), r.getBoolean(3),
                    texts(r, 4), texts(r, 5), texts(r, 6), money(r.getLong(7), r.getString(9)),
                    money(r.getLong(8), r.getString(9)), texts(r, 10),
                    texts(r, 11).stream().map(PartnerType::valueOf).toList(), texts(r, 12), r.getBoolean(13),
                    r.getBoolean(14), RoutingStrategy.valueOf(r.getString(15)), partners(r), r.getInteger(18),
                    r.getInteger(19), r.getString(25), r.getInteger(20), r.getLong(21).intValue(),
                    r.getOffsetDateTime(22).toInstant(),
                    r.getInteger(23)), r.getLong(24)));
        }
        return rules;
    }

    private static List<PartnerWeight> partners(Row r) {
        UUID[] ids = r.getArrayOfUUIDs(16);
        Integer[] weights = r.getArrayOfIntegers(17);
        List<PartnerWeight> partners = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            partners.add(new PartnerWeight(ids[i], weights[i]));
        }
        return partners;
    }

    private static List<String> texts(Row row, int column) {
        return Arrays.asList(row.getArrayOfStrings(column));
    }

    private static MoneyValue money(Long minor, String currency) {
        return minor == null ? null : MoneyValue.of(Money.ofMinor(minor, currency));
    }
}
