package io.concordat.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** Answers which attributes a partner had on a given day: a late fact is paid by the tier of its day. */
@ApplicationScoped
public class PartnerAttributes {

    private static final String ON = """
            select type, tier, region, segments from partner_attribute_period
             where vendor_id = $1 and partner_id = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3)""";

    /**
     * @param day a day in the vendor's time zone
     * @return the attributes of that day; empty before the partner's first period and for an unknown partner
     */
    public Uni<Optional<Attributes>> on(SqlUnit unit, UUID partnerId, LocalDate day) {
        return unit.query(ON, unit.vendorId(), partnerId, day).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new Attributes(PartnerType.valueOf(row.getString(0)), row.getString(1),
                        row.getString(2), List.of(row.getArrayOfStrings(3))));
            }
            return Optional.empty();
        });
    }
}
