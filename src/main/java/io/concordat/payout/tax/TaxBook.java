package io.concordat.payout.tax;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** Looks up what a partner's taxes are on a day. */
@ApplicationScoped
public class TaxBook {

    private static final String ON = """
            select s.day, s.version, s.country, s.form, s.number_status, s.recorded_at, s.recorded_by,
                   r.country, r.cause, r.day, r.version, r.rate_percent::text, r.source, r.recorded_at, r.recorded_by
              from partner_tax_status s
              left join lateral (select * from withholding_rate w
                    where w.vendor_id = s.vendor_id and w.country = s.country and w.day <= $3
                      and w.cause = case s.number_status when 'MISSING' then 'NO_TAX_NUMBER'
                                                         when 'MISMATCHED' then 'TAX_NUMBER_MISMATCHED' end
                    order by w.day desc, w.version desc limit 1) r on true
             where s.vendor_id = $1 and s.partner_id = $2 and s.day <= $3
             order by s.day desc, s.version desc limit 1""";

    /** @return what holds on the day of the partner, whoever asks; one statement */
    public Uni<TaxStanding> on(SqlUnit unit, UUID partnerId, LocalDate day) {
        return unit.query(ON, unit.vendorId(), partnerId, day)
                .map(rows -> rows.rowCount() == 0
                        ? TaxStanding.NOTHING_RECORDED
                        : standing(rows.iterator().next(), partnerId));
    }

    private static TaxStanding standing(Row row, UUID partnerId) {
        TaxStatusView status = TaxStatusTable.status(row, partnerId);
        return new TaxStanding(status, status.numberStatus().cause(),
                row.getString(7) == null ? null : WithholdingRateTable.rate(row, 7));
    }
}
