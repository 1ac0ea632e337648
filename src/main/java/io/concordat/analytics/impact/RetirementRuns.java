package io.concordat.analytics.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.impact.RetirementEvent.RetirementProposed;
import io.concordat.analytics.report.ReportWindow;
import io.concordat.platform.work.SqlUnit;

/** Looks at all versions in force and proposes to retire those below the thresholds, within one unit of work. */
@ApplicationScoped
class RetirementRuns {

    private static final int AT_ONCE = 200;

    private record Walk(ReportWindow window, UUID programId, RetirementThresholds thresholds,
            List<RetirementProposalView> made) {
    }

    private final Impacts impacts;
    private final RetirementProposalTable table;

    RetirementRuns(Impacts impacts, RetirementProposalTable table) {
        this.impacts = impacts;
        this.table = table;
    }

    /** @param programId looks at versions of this program; of all when {@code null} */
    Uni<RetirementRunView> run(SqlUnit unit, ReportWindow window, UUID programId) {
        return RetirementProposalTable.oneAtATime(unit).chain(() -> RetirementPolicyTable.find(unit))
                .chain(thresholds -> {
                    Walk walk = new Walk(window, programId, thresholds, new ArrayList<>());
                    return step(unit, walk, ImpactPosition.START).map(versions -> new RetirementRunView(window.from(),
                            window.until(), versions, List.copyOf(walk.made())));
                });
    }

    private Uni<Integer> step(SqlUnit unit, Walk walk, ImpactPosition after) {
        return impacts.of(unit, walk.window(), walk.programId(), after, AT_ONCE)
                .chain(rows -> propose(unit, walk, rows).chain(() -> {
                    if (rows.size() < AT_ONCE) {
                        return Uni.createFrom().item(rows.size());
                    }
                    OfferImpactView last = rows.get(rows.size() - 1);
                    return step(unit, walk, new ImpactPosition(last.offerId(), last.version()))
                            .map(more -> more + rows.size());
                }));
    }

    private Uni<Void> propose(SqlUnit unit, Walk walk, List<OfferImpactView> rows) {
        List<NewProposal> below = new ArrayList<>();
        for (OfferImpactView row : rows) {
            List<String> reasons = RetirementReasons.of(row, walk.thresholds());
            if (!reasons.isEmpty()) {
                below.add(new NewProposal(unit.newId(), row, reasons));
            }
        }
        return table.insert(unit, below, walk.thresholds()).invoke(made -> made.forEach(proposal -> {
            walk.made().add(proposal);
            unit.announce(new RetirementProposed(proposal.id(), proposal.offerId(), proposal.version(),
                    proposal.figures().from(), proposal.figures().until(), proposal.figures().adoption(),
                    proposal.figures().romi()));
        })).replaceWithVoid();
    }
}
