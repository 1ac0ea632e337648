package io.concordat.catalog.enrollment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.fact.EnrollmentPeriod;
import io.concordat.platform.work.SqlUnit;

/** On which days a partner took part in which programs, for the rooms above. */
@ApplicationScoped
public class EnrollmentDays {

    private static final String OF = """
            select p.code, e.starts_on, e.ends_on from enrollment e
              join program p on p.vendor_id = e.vendor_id and p.id = e.program_id
             where e.vendor_id = $1 and e.partner_id = $2 order by e.starts_on, e.id""";

    /** @return the partner's enrollments by code of the program, whoever asks; one statement */
    public Uni<List<EnrollmentPeriod>> of(SqlUnit unit, UUID partnerId) {
        return unit.query(OF, unit.vendorId(), partnerId).map(rows -> {
            List<EnrollmentPeriod> periods = new ArrayList<>(rows.size());
            rows.forEach(row -> {
                LocalDate last = row.getLocalDate(2);
                periods.add(new EnrollmentPeriod(row.getString(0), row.getLocalDate(1),
                        last == null ? null : last.plusDays(1)));
            });
            return periods;
        });
    }
}
