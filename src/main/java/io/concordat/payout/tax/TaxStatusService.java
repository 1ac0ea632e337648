package io.concordat.payout.tax;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.DayInPath;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of partners' tax statuses. */
@ApplicationScoped
public class TaxStatusService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final PartnerDirectory partners;

    TaxStatusService(UnitOfWork work, InputCheck check, PartnerDirectory partners) {
        this.work = work;
        this.check = check;
        this.partners = partners;
    }

    /**
     * Records what holds from a day on. What is recorded sent again changes nothing; anything else is a further version.
     *
     * @param expected the version of that day that the caller saw; only a correction needs it
     */
    Uni<Outcome<TaxStatusView>> write(Caller by, UUID partnerId, String dayText, WriteTaxStatus input,
            Optional<Integer> expected, String key) {
        Command<TaxStatusView> command = Command.of(by, Operation.WRITE_TAX_STATUSES, "write-tax-status",
                partnerId + "/" + dayText, input, key, TaxStatusView.class);
        check.check(input);
        input.check();
        LocalDate day = DayInPath.read(dayText);
        return work.write(command, unit -> partners.requireSeen(unit, partnerId)
                .chain(() -> TaxStatusTable.hold(unit, partnerId))
                .chain(() -> TaxStatusTable.find(unit, partnerId, day)).chain(found -> {
                    TaxStatusView old = found.orElse(null);
                    if (old != null && old.states(input)) {
                        return Uni.createFrom().item(Outcome.ok(old, old.version()));
                    }
                    if (old != null) {
                        Revisions.match(Revisions.expected(expected.orElse(null)), old.version());
                    }
                    TaxStatusView view = new TaxStatusView(partnerId, day, old == null ? 1 : old.version() + 1,
                            input.country(), input.form(), input.numberStatus(), unit.now(), unit.by().subject());
                    unit.announce(TaxStatusStated.of(view));
                    return TaxStatusTable.insert(unit, view).replaceWith(old == null
                            ? Outcome.created("/v1/partners/" + partnerId + "/tax-statuses/" + day, view, 1)
                            : Outcome.ok(view, view.version()));
                }));
    }

    /** @return a page of all versions, the last day first; fails as NOT_FOUND for a partner that is not to be seen */
    Uni<Page<TaxStatusView>> list(Caller by, UUID partnerId, PageRequest page) {
        by.must(Operation.READ_TAX_STATUSES);
        TaxPosition after = TaxPosition.ofStatus(page.after());
        return work.read(by, unit -> partners.requireSeen(unit, partnerId)
                .chain(() -> TaxStatusTable.list(unit, partnerId, after, page.fetch())))
                .map(rows -> Page.of(rows, page, TaxStatusView::position));
    }

    /** @return the version of that very day that holds; fails as NOT_FOUND when there is none that the caller may see */
    Uni<TaxStatusView> require(Caller by, UUID partnerId, String dayText) {
        by.must(Operation.READ_TAX_STATUSES);
        LocalDate day = DayInPath.read(dayText);
        return work.read(by, unit -> partners.requireSeen(unit, partnerId)
                .chain(() -> TaxStatusTable.find(unit, partnerId, day)))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("tax status")));
    }
}
