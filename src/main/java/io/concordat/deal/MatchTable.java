package io.concordat.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.Verdict;
import io.concordat.core.matching.VerdictOrder;
import io.concordat.core.matching.score.Contribution;
import io.concordat.deal.MatchView.ContributionView;
import io.concordat.deal.matching.HoldingKind;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.SqlUnit;

/** Reads the matches of registrations. */
@ApplicationScoped
class MatchTable {

    private static final TypeReference<List<Stored>> CONTRIBUTIONS = new TypeReference<>() {
    };
    private static final String OF_REGISTRATIONS = """
            select d.id, m.other_id, m.verdict, m.score, m.contributions::text, m.other_since, m.other_kind
              from deal_registration d
              join registration_match m on m.vendor_id = d.vendor_id and m.registration_no = d.no
             where d.vendor_id = $1 and d.id = any($2)
             order by m.score desc, m.other_id""";

    /** A contribution as it was stored; the likeness was not kept at all times. */
    @RegisterForReflection
    record Stored(String field, String value, String otherValue, double weight, String reason, Double likeness) {

        ContributionView view() {
            return ContributionView.of(
                    new Contribution(field, value, otherValue, weight, reason, likeness == null ? 0 : likeness));
        }
    }

    private final ObjectMapper json;

    MatchTable(ObjectMapper json) {
        this.json = json;
    }

    /** @return the matches of each registration, strongest first, as the unit's caller may see them; one statement */
    Uni<Map<UUID, List<MatchView>>> of(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(OF_REGISTRATIONS, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, List<MatchView>> matches = new HashMap<>();
            for (Row row : rows) {
                MatchView match = match(unit, row);
                matches.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                        .add(unit.by().isPartner() ? match.forPartner() : match);
            }
            matches.values().forEach(
                    list -> list.sort((a, b) -> VerdictOrder.STRONGEST_FIRST.compare(a.verdict(), b.verdict())));
            return matches;
        });
    }

    private MatchView match(SqlUnit unit, Row row) {
        LocalDate registeredOn = Days.dayOf(row.getOffsetDateTime(5).toInstant(), unit.by().vendor().zone());
        try {
            return new MatchView(HoldingKind.valueOf(row.getString(6)), row.getUUID(1),
                    Verdict.valueOf(row.getString(2)), row.getDouble(3),
                    json.readValue(row.getString(4), CONTRIBUTIONS).stream().map(Stored::view).toList(),
                    registeredOn.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored match cannot be read", e);
        }
    }
}
