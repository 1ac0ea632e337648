package io.concordat.deal.customer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.customer.CustomerEvents.CustomerDecisionUndone;
import io.concordat.deal.customer.CustomerEvents.CustomerDistinctionRemoved;
import io.concordat.deal.customer.CustomerEvents.CustomerSplit;
import io.concordat.deal.customer.CustomerEvents.CustomersDistinguished;
import io.concordat.deal.customer.CustomerEvents.CustomersMerged;
import io.concordat.deal.customer.DecisionTable.Held;
import io.concordat.deal.customer.MoveTable.Move;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * What people decide about customers. Each decision holds its customers first, in the order in which registrations hold
 * theirs, so that a registration of one of them comes either before the decision and moves with it, or after it.
 */
@ApplicationScoped
public class CustomerDecisions {

    private static final String PATH = "/v1/customer-decisions/";

    private final UnitOfWork work;
    private final InputCheck check;

    CustomerDecisions(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /**
     * Makes two customers one; fails as CONFLICT: {@code customers-distinct}, {@code customer-merged},
     * {@code protections-overlap} naming the registrations, {@code incumbents-overlap}.
     */
    public Uni<Outcome<CustomerDecisionView>> merge(Caller by, MergeCustomers input, String key) {
        Command<CustomerDecisionView> command = command(by, "merge-customers", null, input, key);
        check.check(input);
        UUID survivor = input.survivorId();
        UUID merged = input.mergedId();
        refuseSame(survivor, merged, "mergedId");
        return work.write(command, unit -> hold(unit, survivor, merged)
                .chain(() -> DecisionTable.areDistinct(unit, survivor, merged))
                .invoke(CustomerDecisions::refuseDistinct)
                .chain(() -> DecisionTable.insert(unit, DecisionKind.MERGE, survivor, merged, input.reason()))
                .call(decision -> merge(unit, new Move(decision.id(), merged, survivor)))
                .chain(decision -> created(unit, decision.id())));
    }

    private static Uni<Void> merge(SqlUnit unit, Move move) {
        return MoveTable.move(unit, move, null)
                .invoke(moved -> unit.announce(
                        new CustomersMerged(move.to(), move.from(), move.decisionId(), moved)))
                .chain(() -> MergeTable.follow(unit, move.decisionId(), move.from(), move.to()))
                .chain(() -> MergeTable.revise(unit, move.from(), move.to()))
                .chain(() -> MergeTable.revealed(unit, move.decisionId(), move.to()))
                .invoke(revealed -> revealed.forEach(unit::announce)).replaceWithVoid();
    }

    /** Takes descriptions out of a customer into a new one that is never to be one with it. */
    public Uni<Outcome<CustomerDecisionView>> split(Caller by, SplitCustomer input, String key) {
        Command<CustomerDecisionView> command = command(by, "split-customer", null, input, key);
        check.check(input);
        UUID customer = input.customerId();
        Set<UUID> asked = new LinkedHashSet<>(input.records());
        return work.write(command, unit -> hold(unit, customer)
                .chain(() -> MoveTable.numbers(unit, customer, List.copyOf(asked)))
                .call(numbers -> requireSome(unit, customer, numbers, asked)).chain(numbers -> {
                    UUID own = unit.newId();
                    return MergeTable.create(unit, own, numbers)
                            .chain(() -> DecisionTable.insert(unit, DecisionKind.SPLIT, customer, own,
                                    input.reason()))
                            .call(decision -> split(unit, new Move(decision.id(), customer, own), numbers,
                                    input.reason()));
                }).chain(decision -> created(unit, decision.id())));
    }

    private static Uni<Void> split(SqlUnit unit, Move move, List<Long> numbers, String reason) {
        return MoveTable.move(unit, move, numbers)
                .invoke(moved -> unit
                        .announce(new CustomerSplit(move.from(), move.to(), move.decisionId(), moved)))
                .chain(() -> DecisionTable.distinguish(unit, move.from(), move.to(), reason))
                .chain(() -> MergeTable.revise(unit, move.from(), move.to()));
    }

    /** Declares that two customers are never to be one; fails as CONFLICT {@code customers-distinct} when they were. */
    public Uni<Outcome<CustomerDecisionView>> distinguish(Caller by, DistinguishCustomers input, String key) {
        Command<CustomerDecisionView> command = command(by, "distinguish-customers", null, input, key);
        check.check(input);
        refuseSame(input.a(), input.b(), "b");
        return work.write(command, unit -> hold(unit, input.a(), input.b())
                .chain(() -> DecisionTable.distinguish(unit, input.a(), input.b(), input.reason()))
                .invoke(isNew -> refuseDistinct(!isNew))
                .chain(() -> DecisionTable.insert(unit, DecisionKind.DISTINCTION, input.a(), input.b(),
                        input.reason()))
                .invoke(decision -> unit
                        .announce(new CustomersDistinguished(input.a(), input.b(), decision.id())))
                .map(decision -> Outcome.created(PATH + decision.id(), decision, 1)));
    }

    /** Lets two customers be one again; fails as NOT_FOUND when they were not declared distinct. */
    public Uni<Outcome<CustomerDecisionView>> removeDistinction(Caller by, DistinguishCustomers input, String key) {
        Command<CustomerDecisionView> command = command(by, "remove-distinction", null, input, key);
        check.check(input);
        return work.write(command, unit -> DecisionTable.hold(unit, input.a(), input.b())
                .chain(() -> DecisionTable.forgetDistinction(unit, input.a(), input.b())).invoke(there -> {
                    if (!there) {
                        throw DomainException.notFound("distinction");
                    }
                })
                .chain(() -> DecisionTable.insert(unit, DecisionKind.REMOVAL, input.a(), input.b(), input.reason()))
                .invoke(decision -> unit
                        .announce(new CustomerDistinctionRemoved(input.a(), input.b(), decision.id())))
                .map(decision -> Outcome.created(PATH + decision.id(), decision, 1)));
    }

    /**
     * Puts back what a merge or split moved and is still where it was put; fails as CONFLICT:
     * {@code decision-not-undoable}, {@code decision-undone}, {@code decision-built-upon} while a later decision about one
     * of the customers holds, {@code protections-overlap}.
     */
    public Uni<Outcome<CustomerDecisionView>> undo(Caller by, UUID id, UndoDecision input, Optional<Integer> expected,
            String key) {
        Command<CustomerDecisionView> command = command(by, "undo-customer-decision", id, input, key);
        check.check(input);
        return work.write(command, unit -> DecisionTable.lock(unit, id)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("decision")))
                .invoke(decision -> {
                    Revisions.match(Revisions.expected(expected.orElse(null)), decision.revision());
                    refuseUndone(decision);
                }).call(decision -> DecisionTable.hold(unit, decision.customerId(), decision.otherId()))
                .call(decision -> DecisionTable.builtUpon(unit, decision).invoke(CustomerDecisions::refuseBuiltUpon))
                .call(decision -> decision.kind() == DecisionKind.MERGE
                        ? undoMerge(unit, decision)
                        : undoSplit(unit, decision))
                .call(decision -> MergeTable.revise(unit, decision.customerId(), decision.otherId()))
                .call(decision -> DecisionTable.markUndone(unit, id, input.reason()))
                .invoke(decision -> unit.announce(
                        new CustomerDecisionUndone(decision.customerId(), decision.otherId(), id)))
                .chain(() -> DecisionTable.find(unit, id)).map(Optional::orElseThrow)
                .map(undone -> Outcome.ok(undone, undone.revision())));
    }

    private static Uni<Void> undoMerge(SqlUnit unit, CustomerDecisionView merge) {
        return MergeTable.unfollow(unit, merge.id(), merge.otherId(), merge.customerId())
                .chain(() -> MoveTable.back(unit, new Move(merge.id(), merge.customerId(), merge.otherId())));
    }

    private static Uni<Void> undoSplit(SqlUnit unit, CustomerDecisionView split) {
        return MoveTable.back(unit, new Move(split.id(), split.otherId(), split.customerId()))
                .chain(() -> DecisionTable.forgetDistinction(unit, split.customerId(), split.otherId()))
                .chain(() -> MergeTable.closeWhenEmpty(unit, split.otherId(), split.customerId()));
    }

    private static Uni<Outcome<CustomerDecisionView>> created(SqlUnit unit, UUID id) {
        return DecisionTable.find(unit, id).map(Optional::orElseThrow)
                .map(decision -> Outcome.created(PATH + id, decision, 1));
    }

    /** Fails as NOT_FOUND for a customer that is not there, as CONFLICT for one that was merged into another. */
    private static Uni<Map<UUID, Held>> hold(SqlUnit unit, UUID... ids) {
        return DecisionTable.hold(unit, ids).invoke(held -> Arrays.stream(ids).forEach(id -> {
            if (!held.containsKey(id)) {
                throw DomainException.notFound("customer");
            }
            if (held.get(id).mergedInto() != null) {
                throw DomainException.of(Kind.CONFLICT, "customer-merged", "The customer " + id
                        + " was merged into " + held.get(id).mergedInto() + "; decide about that one.");
            }
        }));
    }

    private static Uni<Void> requireSome(SqlUnit unit, UUID customer, List<Long> numbers, Set<UUID> asked) {
        if (numbers.size() < asked.size()) {
            throw DomainException.invalid("records", "unknown-record",
                    "Not every one of these ids describes the customer.");
        }
        return MoveTable.hasOthers(unit, customer, numbers).invoke(others -> {
            if (!others) {
                throw DomainException.of(Kind.CONFLICT, "split-takes-all",
                        "Nothing would be left of the customer; leave it at least one description.");
            }
        }).replaceWithVoid();
    }

    private static void refuseSame(UUID one, UUID other, String field) {
        if (one.equals(other)) {
            throw DomainException.invalid(field, "same-customer", "Name two customers.");
        }
    }

    private static void refuseDistinct(boolean distinct) {
        if (distinct) {
            throw DomainException.of(Kind.CONFLICT, "customers-distinct",
                    "It was declared that these two are never to be one customer.");
        }
    }

    private static void refuseUndone(CustomerDecisionView decision) {
        if (decision.kind() != DecisionKind.MERGE && decision.kind() != DecisionKind.SPLIT) {
            throw DomainException.of(Kind.CONFLICT, "decision-not-undoable",
                    "Merges and splits can be undone; a distinction is removed.");
        }
        if (decision.undoneAt() != null) {
            throw DomainException.of(Kind.CONFLICT, "decision-undone", "The decision was undone already.");
        }
    }

    private static void refuseBuiltUpon(Optional<UUID> later) {
        later.ifPresent(id -> {
            throw DomainException.of(Kind.CONFLICT, "decision-built-upon",
                    "The later decision " + id + " stands on it; undo that one first.");
        });
    }

    private static Command<CustomerDecisionView> command(Caller by, String action, UUID target, Object input,
            String key) {
        return Command.of(by, Operation.DECIDE_CUSTOMERS, action, target, input, key, CustomerDecisionView.class);
    }
}
