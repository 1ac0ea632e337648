package io.concordat.deal.approval;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of approvals: words are added and read, never changed. Whoever adds one holds the registration's lock. */
final class ApprovalTable {

    private static final String VOTES = """
            select registration_id, round, level, voter, voted_at, reason from approval_vote
             where vendor_id = $1 and registration_id = any($2) order by voted_at, voter""";
    private static final String ROUNDS = """
            select asked.id, coalesce(r.round, 1) from unnest($2::uuid[]) asked(id)
              left join approval_round r on r.vendor_id = $1 and r.registration_id = asked.id""";
    private static final String ADD = """
            insert into approval_vote (vendor_id, registration_id, round, level, voter, voted_at, reason)
            select $1, $2, $3, l.level, $5, $6, $7 from unnest($4::integer[]) l(level)""";
    private static final String NEXT_ROUND = """
            insert into approval_round (vendor_id, registration_id, round)
            select $1, $2, 2 where exists (select from approval_vote where vendor_id = $1 and registration_id = $2)
            on conflict (vendor_id, registration_id) do update set round = approval_round.round + 1""";

    /** The present round of a registration. */
    record Round(UUID registrationId, int round) {
    }

    private ApprovalTable() {
    }

    static Uni<List<ApprovalVote>> votes(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(VOTES, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(rows -> {
            List<ApprovalVote> votes = new ArrayList<>(rows.size());
            for (Row row : rows) {
                votes.add(new ApprovalVote(row.getUUID(0), row.getInteger(1), row.getInteger(2), row.getString(3),
                        row.getOffsetDateTime(4).toInstant(), row.getString(5)));
            }
            return votes;
        });
    }

    static Uni<List<Round>> rounds(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(ROUNDS, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(rows -> {
            List<Round> rounds = new ArrayList<>(rows.size());
            rows.forEach(row -> rounds.add(new Round(row.getUUID(0), row.getInteger(1))));
            return rounds;
        });
    }

    /** Notes the caller's word at the levels. */
    static Uni<Void> add(SqlUnit unit, UUID registrationId, int round, List<Integer> levels, String reason) {
        return unit.update(ADD, unit.vendorId(), registrationId, round, levels.toArray(Integer[]::new),
                unit.by().subject(), unit.now().atOffset(ZoneOffset.UTC), reason).replaceWithVoid();
    }

    /** From now on the words that were said no longer count; nothing happens when there are none. */
    static Uni<Void> nextRound(SqlUnit unit, UUID registrationId) {
        return unit.update(NEXT_ROUND, unit.vendorId(), registrationId).replaceWithVoid();
    }
}
