package io.concordat.deal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.Matching.Compared;
import io.concordat.deal.SnapshotView.SnapshotKind;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.life.DealStatus;
import io.concordat.partner.People;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/** Compares what a stored registration says now, and writes what that leads to. */
@ApplicationScoped
class Resubmitting {

    private final Intake intakes;
    private final References references;
    private final Matching matching;
    private final People people;
    private final ContentTable content;
    private final DealTable table;
    private final SnapshotTable snapshots;
    private final DealWatch watch;

    Resubmitting(Intake intakes, References references, Matching matching, People people, ContentTable content,
            DealTable table, SnapshotTable snapshots, DealWatch watch) {
        this.intakes = intakes;
        this.references = references;
        this.matching = matching;
        this.people = people;
        this.content = content;
        this.table = table;
        this.snapshots = snapshots;
        this.watch = watch;
    }

    /**
     * Compares a stored registration, as it would be compared if it came in now.
     *
     * @return fails as INVALID naming what is missing, and as a registration of the same would
     */
    Uni<Compared> compare(SqlUnit unit, DealRow deal) {
        return people.find(unit, deal.contactIds()).map(found -> prepared(unit, deal, Contacts.of(deal, found)))
                .call(intake -> references.requireKnown(unit, intake))
                .chain(intake -> matching.compare(unit, intake, deal.id(), true));
    }

    private Prepared prepared(SqlUnit unit, DealRow deal, List<Contact> contacts) {
        RegisterDeal said = deal.intake().completed(deal.partnerId(), contacts);
        return intakes.prepare(unit.by(), said, unit.today());
    }

    /** Decides a draft, at once where the policy says so; fails as CONFLICT when it is a duplicate of one's own. */
    Uni<DealRow> decide(SqlUnit unit, DealRow draft, boolean protectionHeld) {
        return compare(unit, draft).chain(compared -> {
            if (draft.submittedAt() == null) {
                DealLimits.requireStage(compared.standing().policy().rules().progress(), compared.intake().input());
            }
            if (compared.decision().verdict() == Verdict.EXACT_DUPLICATE) {
                throw duplicate(compared.decision().duplicateOf().orElseThrow().id());
            }
            Submission deal = Submission.decided(unit, draft.id(), compared, draft.contactIds(), protectionHeld);
            ProtectionWindow window = deal.protection().orElse(null);
            return DealLimits.require(unit, compared.intake(), compared.standing().policy(), draft.id())
                    .chain(() -> write(unit, draft, deal, window))
                    .chain(stored -> window == null
                            ? Uni.createFrom().item(stored)
                            : table.insertProtection(unit, stored, window)
                                    .chain(() -> ProtectionEnd.watchAll(unit, List.of(deal)))
                                    .invoke(() -> Storing.announceApproval(unit, deal)).replaceWith(stored));
        });
    }

    /** Sends a stored registration to a reviewer, with what it meets now; the protection that it has stays. */
    Uni<DealRow> review(SqlUnit unit, DealRow deal) {
        return compare(unit, deal).chain(compared -> write(unit, deal,
                Submission.forReview(unit, deal.id(), compared, deal.contactIds()), deal.protection()));
    }

    private Uni<DealRow> write(SqlUnit unit, DealRow deal, Submission submission, ProtectionWindow window) {
        DealStatus from = deal.status();
        return content.submit(unit, deal, submission, window)
                .chain(() -> snapshots.take(unit, deal.no(), SnapshotKind.SUBMISSION))
                .chain(() -> table.find(unit, deal.id())).map(found -> found.orElseThrow())
                .call(stored -> watch.moved(unit, from, stored.facts()));
    }

    private static DomainException duplicate(UUID earlier) {
        return DomainException.of(Kind.CONFLICT, "duplicate-of-own",
                "The same deal is registered already: " + earlier
                        + ". Withdraw the draft, or say that it is distinct.");
    }
}
