package io.concordat.analytics.impact;

import java.time.LocalTime;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.report.ReportWindow;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Looks once a day at what the offers of a vendor brought in the quarter that ended last. Every vendor is created with this work,
 * and each look asks for the next one; a look that was killed is done again as a whole.
 */
@ApplicationScoped
class RetirementWork implements DueWorkHandler {

    /** When the night's work of most systems is over, in the vendor's zone. */
    private static final LocalTime AT = LocalTime.of(5, 0);

    private final RetirementRuns runs;

    RetirementWork(RetirementRuns runs) {
        this.runs = runs;
    }

    @Override
    public String kind() {
        return VendorDirectory.RETIREMENT_KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        return runs.run(unit, ReportWindow.of(null, null, unit.today()), null)
                .chain(() -> DueWork.schedule(unit, kind(), subjectId,
                        unit.today().plusDays(1).atTime(AT).atZone(unit.by().vendor().zone()).toInstant()));
    }
}
