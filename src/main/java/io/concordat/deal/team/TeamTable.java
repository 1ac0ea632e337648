package io.concordat.deal.team;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of teams. Whoever writes one holds its registration. */
@ApplicationScoped
class TeamTable {

    private static final TypeReference<List<TeamMember>> MEMBERS = new TypeReference<>() {
    };
    private static final String NEWEST = """
            select t.registration_id, t.participants::text, t.changed_at, t.changed_by, t.revision
              from unnest($2::uuid[]) asked(id)
             cross join lateral (select * from deal_team d where d.vendor_id = $1 and d.registration_id = asked.id
                                  order by d.revision desc limit $3) t""";
    private static final String INSERT = """
            insert into deal_team (vendor_id, registration_id, revision, participants, changed_at, changed_by)
            values ($1, $2, $3, $4, $5, $6)""";

    private final ObjectMapper json;

    TeamTable(ObjectMapper json) {
        this.json = json;
    }

    /** @return the newest teams of each registration, newest first; one statement */
    Uni<List<TeamView>> newest(SqlUnit unit, List<UUID> registrationIds, int each) {
        return unit.query(NEWEST, unit.vendorId(), registrationIds.toArray(UUID[]::new), each).map(rows -> {
            List<TeamView> teams = new ArrayList<>(rows.size());
            for (Row row : rows) {
                teams.add(new TeamView(row.getUUID(0), members(row.getString(1)),
                        row.getOffsetDateTime(2).toInstant(), row.getString(3), row.getInteger(4)));
            }
            return teams;
        });
    }

    Uni<Void> insert(SqlUnit unit, TeamView team) {
        return unit.update(INSERT, unit.vendorId(), team.registrationId(), team.revision(),
                written(team.participants()), team.changedAt().atOffset(ZoneOffset.UTC), team.changedBy())
                .replaceWithVoid();
    }

    private List<TeamMember> members(String text) {
        try {
            return json.readValue(text, MEMBERS).stream().map(TeamMember::normal).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored team cannot be read", e);
        }
    }

    private JsonArray written(List<TeamMember> members) {
        try {
            return new JsonArray(json.writeValueAsString(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A team cannot be written as JSON", e);
        }
    }
}
