package io.concordat.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealActionAnswered;
import io.concordat.deal.DealEvents.DealActionRequested;
import io.concordat.deal.DealEvents.DealConflictFound;
import io.concordat.deal.life.DealMove;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;

/** The conversation of a review: the reviewer asks, the partner answers, and a conflict may come to light. */
@ApplicationScoped
public class DealReview {

    private final LockedDeal locked;
    private final InputCheck check;
    private final DealTable table;
    private final DealMoving moving;
    private final Resubmitting resubmitting;

    DealReview(LockedDeal locked, InputCheck check, DealTable table, DealMoving moving, Resubmitting resubmitting) {
        this.locked = locked;
        this.check = check;
        this.table = table;
        this.moving = moving;
        this.resubmitting = resubmitting;
    }

    /** Opens the named fields to the partner; fails as INVALID {@code unknown-field-path}. */
    public Uni<Outcome<DealView>> ask(Caller by, UUID id, IntSupplier expected, RequestAction input, String key) {
        Command<DealView> command = Command.of(by, Operation.DECIDE_DEAL, "request-deal-action", id, input, key,
                DealView.class);
        check.check(input);
        refuseUnknown(input.fields());
        return locked.change(command, id, expected, (unit, deal) -> {
            List<String> fields = input.fields().stream().distinct().sorted().toList();
            unit.announce(new DealActionRequested(id, deal.partnerId(), fields, input.reason()));
            return moving.move(unit, deal, DealMove.ASK_FOR_ACTION, deal.decision(), deal.protection()).chain(
                    () -> table.ask(unit, deal.no(), new ActionRequest(input.reason(), fields, unit.now())));
        });
    }

    /** Says that what was asked for is done; the registration is compared again as it stands now. */
    public Uni<Outcome<DealView>> answer(Caller by, UUID id, IntSupplier expected, String key) {
        Command<DealView> command = Command.of(by, Operation.REGISTER_DEAL, "answer-deal-action", id, null, key,
                DealView.class);
        return locked.change(command, id, expected, (unit, deal) -> {
            DealMove.ANSWER.from(deal.status());
            return resubmitting.review(unit, deal)
                    .invoke(stored -> unit.announce(
                            new DealActionAnswered(id, stored.partnerId(), stored.status(), stored.verdict())))
                    .replaceWithVoid();
        });
    }

    /** Notes a conflict that matching did not find. */
    public Uni<Outcome<DealView>> findConflict(Caller by, UUID id, IntSupplier expected, DealReason input,
            String key) {
        Command<DealView> command = Command.of(by, Operation.DECIDE_DEAL, "find-deal-conflict", id, input, key,
                DealView.class);
        check.check(input);
        return locked.change(command, id, expected, (unit, deal) -> {
            unit.announce(new DealConflictFound(id, deal.partnerId(), input.reason()));
            return moving.move(unit, deal, DealMove.FIND_CONFLICT, deal.decision(), deal.protection());
        });
    }

    private static void refuseUnknown(List<String> fields) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!IntakePaths.isKnown(fields.get(i))) {
                faults.add(new FieldError("fields[" + i + "]", "unknown-field-path",
                        "A reviewer can open: " + IntakePaths.listed() + "."));
            }
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}
