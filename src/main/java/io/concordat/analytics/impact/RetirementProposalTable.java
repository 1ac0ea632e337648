package io.concordat.analytics.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** The SQL of proposals. */
@ApplicationScoped
class RetirementProposalTable {

    private static final String COLUMNS = """
             id, offer_id, version, status, figures::text, thresholds::text, reasons, made_at, made_by, decided_at, decided_by,
                   decision_reason, last_day, revision
            """;
    private static final String SELECT = "select" + COLUMNS + "from retirement_proposal where vendor_id = $1 ";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('retirement', $1))";
    private static final String FIND = SELECT + "and id = $2";
    private static final String HOLD = FIND + " for no key update";
    private static final String LIST = SELECT + """
            and ($2::text is null or status = $2) and ($3::uuid is null or program_id = $3)
            and ($4::uuid is null or id < $4) order by id desc limit $5""";
    /** The version is held, so that none is proposed while it ends otherwise; the index lets one proposal be open. */
    private static final String INSERT = """
            with active as (
              select n.* from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::uuid[], $6::text[], $7::text[])
                       as n(id, offer_id, version, program_id, figures, reasons)
                join offer_version v on v.vendor_id = $1 and v.offer_id = n.offer_id and v.version = n.version
               where v.status = 'ACTIVE' and not exists (
                 select from retirement_proposal d
                  where d.vendor_id = $1 and d.offer_id = n.offer_id and d.version = n.version
                    and d.status = 'DISMISSED' and d.decided_at > $11)
               order by v.offer_id, v.version for share of v)
            insert into retirement_proposal (vendor_id, id, offer_id, version, program_id, figures, thresholds, reasons, made_at,
                   made_by, status, revision)
            select $1, a.id, a.offer_id, a.version, a.program_id, a.figures::jsonb, $8::text::jsonb,
                   string_to_array(a.reasons, E'\\n'), $9, $10, 'OPEN', 1 from active a
            on conflict (vendor_id, offer_id, version) where status = 'OPEN' do nothing
            returning\s"""
            + COLUMNS;
    private static final String DECIDE = """
            update retirement_proposal set status = $3, decided_at = $4, decided_by = $5, decision_reason = $6, last_day = $7,
                   revision = revision + 1
             where vendor_id = $1 and id = $2
            returning\s"""
            + COLUMNS;

    private final ObjectMapper json;

    RetirementProposalTable(ObjectMapper json) {
        this.json = json;
    }

    /** Runs and decisions of a vendor wait for each other: a run sees every dismissal that came before it. */
    static Uni<Void> oneAtATime(SqlUnit unit) {
        return unit.query(ONE_AT_A_TIME, (long) unit.vendorId()).replaceWithVoid();
    }

    Uni<Optional<RetirementProposalView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(rows -> proposals(rows).stream().findFirst());
    }

    /** Finds the proposal and lets nobody else decide it until the transaction ends. */
    Uni<Optional<RetirementProposalView>> hold(SqlUnit unit, UUID id) {
        return unit.query(HOLD, unit.vendorId(), id).map(rows -> proposals(rows).stream().findFirst());
    }

    /** @return newest first; of any status and program where these are {@code null} */
    Uni<List<RetirementProposalView>> list(SqlUnit unit, RetirementProposalStatus status, UUID programId, UUID after,
            int limit) {
        return unit.query(LIST, unit.vendorId(), status == null ? null : status.name(), programId, after, limit)
                .map(this::proposals);
    }

    /** @return those that were stored: of versions that are active, without an open proposal, and not at rest */
    Uni<List<RetirementProposalView>> insert(SqlUnit unit, List<NewProposal> made, RetirementThresholds thresholds) {
        if (made.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant restedSince = unit.now().atOffset(ZoneOffset.UTC).minusDays(thresholds.restDays()).toInstant();
        return unit.query(INSERT, unit.vendorId(), of(made, UUID[]::new, NewProposal::id),
                of(made, UUID[]::new, each -> each.figures().offerId()),
                of(made, Integer[]::new, each -> each.figures().version()),
                of(made, UUID[]::new, each -> each.figures().programId()),
                of(made, String[]::new, each -> write(each.figures())),
                of(made, String[]::new, each -> String.join("\n", each.reasons())), write(thresholds),
                utc(unit.now()), unit.by().subject(), utc(restedSince)).map(this::proposals);
    }

    /** Decides a proposal that is held. */
    Uni<RetirementProposalView> decide(SqlUnit unit, UUID id, RetirementProposalStatus status, String reason,
            LocalDate lastDay) {
        return unit.query(DECIDE, unit.vendorId(), id, status.name(), utc(unit.now()), unit.by().subject(), reason,
                lastDay).map(rows -> proposals(rows).get(0));
    }

    private List<RetirementProposalView> proposals(RowSet<Row> rows) {
        List<RetirementProposalView> proposals = new ArrayList<>(rows.size());
        for (Row row : rows) {
            OfferImpactView figures = read(row.getString(4), OfferImpactView.class);
            LocalDate lastDay = row.getLocalDate(12);
            OffsetDateTime decided = row.getOffsetDateTime(9);
            proposals.add(new RetirementProposalView(row.getUUID(0), row.getUUID(1), row.getInteger(2),
                    RetirementProposalStatus.valueOf(row.getString(3)), figures,
                    read(row.getString(5), RetirementThresholds.class), List.of(row.getArrayOfStrings(6)),
                    row.getOffsetDateTime(7).toInstant(), row.getString(8),
                    decided == null ? null : decided.toInstant(), row.getString(10), row.getString(11), lastDay,
                    lastDay == null ? null : begun(figures, lastDay), row.getInteger(13)));
        }
        return proposals;
    }

    private static String begun(OfferImpactView figures, LocalDate lastDay) {
        return "Version " + figures.version() + " of " + figures.offer()
                + " is sunsetting: it applies until the end of "
                + lastDay + " and is retired by itself then.";
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored proposal cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proposal cannot be written as JSON", e);
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static <T, V> V[] of(List<T> all, IntFunction<V[]> empty, Function<T, V> value) {
        return all.stream().map(value).toArray(empty);
    }
}
