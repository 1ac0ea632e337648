package io.concordat.lead;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The frame of every change of one lead: it is locked, visible to the caller and as the caller saw it. */
@ApplicationScoped
class LeadChanges {

    private final UnitOfWork work;
    private final LeadTable table;
    private final LeadViews views;

    LeadChanges(UnitOfWork work, LeadTable table, LeadViews views) {
        this.work = work;
        this.table = table;
        this.views = views;
    }

    /** @return the lead after the change */
    Uni<Outcome<LeadView>> change(Command<LeadView> command, UUID id, IntSupplier expected,
            BiFunction<SqlUnit, LeadRow, Uni<Void>> change) {
        return work.write(command, unit -> lock(unit, id, expected).chain(lead -> change.apply(unit, lead))
                .chain(() -> after(unit, id)));
    }

    Uni<LeadRow> lock(SqlUnit unit, UUID id, IntSupplier expected) {
        return table.lock(unit, id)
                .map(found -> found.filter(lead -> unit.by().sees(lead.partnerId()))
                        .orElseThrow(LeadFailures::notFound))
                .invoke(lead -> Revisions.match(expected.getAsInt(), lead.revision()));
    }

    Uni<Outcome<LeadView>> after(SqlUnit unit, UUID id) {
        return table.find(unit, id).chain(lead -> views.of(unit, lead.orElseThrow()))
                .map(view -> Outcome.ok(view, view.revision()));
    }
}
