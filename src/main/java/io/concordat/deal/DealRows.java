package io.concordat.deal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.catalog.policy.SecondPartnerOutcome;
import io.concordat.core.matching.Verdict;
import io.concordat.core.money.Money;
import io.concordat.deal.life.DealStatus;
import io.concordat.partner.People;
import io.concordat.partner.Person;

/** Reads rows of registrations. */
@ApplicationScoped
class DealRows {

    /** The columns that {@link #rows} reads, of the table's alias {@code d}. */
    static final String COLUMNS = """
            d.no, d.id, d.partner_id, d.program_id, d.policy_version, d.customer_id, d.status, d.verdict, d.families,
            d.value_minor, d.currency, d.expected_close_on, d.intake::text, d.contact_ids, d.contact_roles, d.warnings,
            d.created_by, d.created_at, d.submitted_at, d.decided_at, d.decided_by, d.decision_reason,
            d.protection_starts_at, d.protection_ends_at, d.action_requested_at, d.action_reason, d.action_fields,
            d.duplicate_of, d.revision, d.protection_rule, d.second_partner, d.benefit_percent""";

    /** {@link #COLUMNS} and the people, for {@link #shown}. */
    static final String COLUMNS_WITH_PEOPLE = COLUMNS + ",\n" + People.joined("d", "contact_ids");
    private static final int PEOPLE = 32;

    /** A registration together with its people, {@code null} when they were not asked for. */
    record Shown(DealRow deal, List<Person> people) {
    }

    private final StoredIntakes intakes;

    DealRows(StoredIntakes intakes) {
        this.intakes = intakes;
    }

    List<DealRow> rows(RowSet<Row> rows) {
        List<DealRow> deals = new ArrayList<>(rows.size());
        for (Row row : rows) {
            deals.add(row(row, null));
        }
        return deals;
    }

    /** @param asked the fields of the view that are needed; {@code null} for all */
    List<Shown> shown(RowSet<Row> rows, Set<String> asked) {
        boolean people = wantsPeople(asked);
        List<Shown> deals = new ArrayList<>(rows.size());
        for (Row row : rows) {
            deals.add(new Shown(row(row, asked), people ? People.read(row.getString(PEOPLE)) : null));
        }
        return deals;
    }

    /** @return whether {@link #shown} needs {@link #COLUMNS_WITH_PEOPLE} for these fields of the view */
    static boolean wantsPeople(Set<String> asked) {
        return asked == null || asked.contains("contacts");
    }

    private DealRow row(Row r, Set<String> asked) {
        return new DealRow(r.getLong(0), r.getUUID(1), r.getUUID(2), r.getUUID(3), r.getInteger(4), r.getUUID(5),
                DealStatus.valueOf(r.getString(6)), r.getString(7) == null ? null : Verdict.valueOf(r.getString(7)),
                List.of(r.getArrayOfStrings(8)),
                r.getLong(9) == null ? null : Money.ofMinor(r.getLong(9), r.getString(10)), r.getLocalDate(11),
                intakes.read(r.getString(12), asked), List.of(r.getArrayOfUUIDs(13)),
                Arrays.asList(r.getArrayOfStrings(14)),
                List.of(r.getArrayOfStrings(15)), r.getString(16), instant(r, 17), instant(r, 18), decision(r),
                protection(r), action(r), (UUID) r.getValue(27), second(r), r.getInteger(28));
    }

    private static DecisionView decision(Row r) {
        return r.getOffsetDateTime(19) == null
                ? null
                : new DecisionView(instant(r, 19), r.getString(20), r.getString(21));
    }

    private static ProtectionWindow protection(Row r) {
        return r.getOffsetDateTime(22) == null
                ? null
                : new ProtectionWindow(instant(r, 22), instant(r, 23), r.getString(29));
    }

    private static SecondPartner second(Row r) {
        return r.getString(30) == null
                ? null
                : new SecondPartner(SecondPartnerOutcome.valueOf(r.getString(30)), r.getInteger(31));
    }

    private static ActionRequest action(Row r) {
        return r.getOffsetDateTime(24) == null
                ? null
                : new ActionRequest(r.getString(25), List.of(r.getArrayOfStrings(26)), instant(r, 24));
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
