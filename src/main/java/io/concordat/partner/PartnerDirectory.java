package io.concordat.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.work.SqlUnit;

/** Looks partners up for the other rooms, inside their units of work. */
@ApplicationScoped
public class PartnerDirectory {

    private static final String STANDING = """
            select id, name, type, status, tier, region, web_domains from partner where vendor_id = $1 and id = any($2)""";

    private static final String ACTIVE_USER = """
            select exists (select from partner_user
             where vendor_id = $1 and id = $2 and partner_id = $3 and status = 'ACTIVE')""";
    private static final String KNOWN = "select id from partner where vendor_id = $1 and id = any($2)";
    private static final String TIER_RANKS = """
            select p.id, c.rank from partner p
              join reference_code c on c.vendor_id = p.vendor_id and c.kind = 'TIER' and c.code = p.tier
             where p.vendor_id = $1 and p.id = any($2)""";
    private static final String FITTING = """
            select id from partner
             where vendor_id = $1 and status = 'ACTIVE' and (cardinality($2::uuid[]) = 0 or id = any($2))
               and (cardinality($3::text[]) = 0 or tier = any($3)) and (cardinality($4::text[]) = 0 or type = any($4))
               and (cardinality($5::text[]) = 0 or segments && $5) and ($6::text is null or country = $6)
               and ($7::text is null or region = $7)
             order by id limit $8""";

    /**
     * For decisions of the service: it answers whoever asks, so a door must not show the answer to another partner.
     *
     * @return the vendor's partner of that id, or empty when there is none
     */
    public Uni<Optional<PartnerStanding>> find(SqlUnit unit, UUID partnerId) {
        return findAll(unit, Set.of(partnerId)).map(found -> Optional.ofNullable(found.get(partnerId)));
    }

    /** As {@link #find}, for several; one statement. */
    public Uni<Map<UUID, PartnerStanding>> findAll(SqlUnit unit, Set<UUID> partnerIds) {
        return unit.query(STANDING, unit.vendorId(), partnerIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, PartnerStanding> found = new HashMap<>();
            for (Row row : rows) {
                found.put(row.getUUID(0), new PartnerStanding(row.getUUID(0), row.getString(1),
                        PartnerType.valueOf(row.getString(2)), PartnerStatus.valueOf(row.getString(3)),
                        row.getString(4), row.getString(5), List.of(row.getArrayOfStrings(6))));
            }
            return found;
        });
    }

    /**
     * One statement for a whole page, for batched loaders.
     *
     * @return those of the partners that the unit's caller may see, each once, in no particular order
     */
    public Uni<List<PartnerView>> views(SqlUnit unit, List<UUID> ids) {
        return PartnerTable.byIds(unit, ids);
    }

    /** @return whether the partner has an active user of that id */
    public Uni<Boolean> hasActiveUser(SqlUnit unit, UUID partnerId, UUID userId) {
        return unit.query(ACTIVE_USER, unit.vendorId(), userId, partnerId)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** @return which of the ids are partners of the vendor, whoever asks */
    public Uni<Set<UUID>> known(SqlUnit unit, List<UUID> ids) {
        return unit.query(KNOWN, unit.vendorId(), ids.toArray(UUID[]::new)).map(rows -> {
            Set<UUID> known = new HashSet<>();
            rows.forEach(row -> known.add(row.getUUID(0)));
            return known;
        });
    }

    /** @return nothing; fails as NOT_FOUND for a partner that is absent or not the caller's to see, alike; at most one statement */
    public Uni<Void> requireSeen(SqlUnit unit, UUID partnerId) {
        if (!unit.by().sees(partnerId)) {
            return Uni.createFrom().failure(DomainException.notFound("partner"));
        }
        return known(unit, List.of(partnerId)).invoke(known -> {
            if (known.isEmpty()) {
                throw DomainException.notFound("partner");
            }
        }).replaceWithVoid();
    }

    /** @return what the partner was on every day that is recorded, newest first, whoever asks; one statement */
    public Uni<List<AttributePeriod>> attributePeriods(SqlUnit unit, UUID partnerId) {
        return AttributePeriodTable.of(unit, List.of(partnerId))
                .map(found -> found.getOrDefault(partnerId, List.of()));
    }

    /** @return the height of each partner's current tier, without those that have none, whoever asks; one statement */
    public Uni<Map<UUID, Integer>> tierRanks(SqlUnit unit, List<UUID> ids) {
        return unit.query(TIER_RANKS, unit.vendorId(), ids.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, Integer> ranks = new HashMap<>();
            rows.forEach(row -> ranks.put(row.getUUID(0), row.getInteger(1)));
            return ranks;
        });
    }

    /** @return the ids of active partners that fit, in their order, whoever asks */
    public Uni<List<UUID>> fitting(SqlUnit unit, PartnerCriteria criteria, int most) {
        return unit.query(FITTING, unit.vendorId(), criteria.ids().toArray(UUID[]::new),
                criteria.tiers().toArray(String[]::new),
                criteria.types().stream().map(PartnerType::name).toArray(String[]::new),
                criteria.segments().toArray(String[]::new), criteria.country(), criteria.region(), most).map(rows -> {
                    List<UUID> ids = new ArrayList<>(rows.size());
                    rows.forEach(row -> ids.add(row.getUUID(0)));
                    return ids;
                });
    }
}
