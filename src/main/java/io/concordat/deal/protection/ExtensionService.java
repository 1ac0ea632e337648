package io.concordat.deal.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.policy.ProtectionRules;
import io.concordat.deal.DealFacts;
import io.concordat.deal.DealReason;
import io.concordat.deal.Deals;
import io.concordat.deal.protection.ExtensionEvents.ExtensionDenied;
import io.concordat.deal.protection.ExtensionEvents.ExtensionGranted;
import io.concordat.deal.protection.ExtensionEvents.ExtensionRequested;
import io.concordat.deal.protection.ExtensionView.Decision;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Extends protections: on request while they run, by the program's rule or by a reviewer. */
@ApplicationScoped
public class ExtensionService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Deals deals;
    private final RegistrationPolicies policies;
    private final ExtensionTable table;

    ExtensionService(UnitOfWork work, InputCheck check, Deals deals, RegistrationPolicies policies,
            ExtensionTable table) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.policies = policies;
        this.table = table;
    }

    /**
     * Asks for an extension. Where the program grants by evidence and there is enough of it, the answer is GRANTED and
     * names the rule.
     *
     * @return the request; fails as CONFLICT: {@code deal-state} when no protection runs, {@code extension-open} while
     *         another request waits, {@code extension-limit} when there were as many as the program permits
     */
    public Uni<Outcome<ExtensionView>> request(Caller by, UUID registrationId, RequestExtension input, String key) {
        Command<ExtensionView> command = Command.of(by, Operation.REQUEST_EXTENSION, "request-extension",
                registrationId, input, key, ExtensionView.class);
        check.check(input);
        return work.write(command, unit -> deals.lock(unit, registrationId)
                .invoke(deal -> requireRunning(unit, deal))
                .chain(deal -> rules(unit, deal).chain(rules -> refuse(unit, deal, rules, input)
                        .chain(() -> store(unit, deal, rules, input)))
                        .map(view -> Outcome.created(path(view), shown(unit, view), view.revision()))));
    }

    /** Grants what was requested or a part of it; fails as CONFLICT {@code extension-decided} when it was decided. */
    public Uni<Outcome<ExtensionView>> grant(Caller by, UUID registrationId, UUID id, IntSupplier expected,
            GrantExtension input, String key) {
        Command<ExtensionView> command = Command.of(by, Operation.DECIDE_EXTENSION, "grant-extension", id, input, key,
                ExtensionView.class);
        check.check(input);
        return decide(command, registrationId, id, expected, (unit, request) -> {
            int days = input.days() == null ? request.days() : input.days();
            if (days > request.days()) {
                throw DomainException.invalid("days", "out-of-range",
                        "No more can be granted than the " + request.days() + " days that were requested.");
            }
            return new Decision(ExtensionMove.GRANT, days, null, input.reason(), null);
        });
    }

    /** Denies a request; the protection ends when it would have ended. */
    public Uni<Outcome<ExtensionView>> deny(Caller by, UUID registrationId, UUID id, IntSupplier expected,
            DealReason input, String key) {
        Command<ExtensionView> command = Command.of(by, Operation.DECIDE_EXTENSION, "deny-extension", id, input, key,
                ExtensionView.class);
        check.check(input);
        return decide(command, registrationId, id, expected,
                (unit, request) -> new Decision(ExtensionMove.DENY, null, null, input.reason(), null));
    }

    /** @return the requests of a registration, newest first */
    public Uni<Page<ExtensionView>> list(Caller by, UUID registrationId, PageRequest page) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(() -> table.list(unit, registrationId, page))
                .map(rows -> Page.of(rows, page, request -> request.id().toString())
                        .map(request -> shown(unit, request))));
    }

    public Uni<ExtensionView> require(Caller by, UUID registrationId, UUID id) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(() -> table.find(unit, registrationId, id))
                .map(found -> shown(unit, found.orElseThrow(ExtensionService::notFound))));
    }

    /** @return the requests of each registration, which the caller was shown, in the order of the ids; one statement */
    Uni<List<List<ExtensionView>>> of(Caller by, List<UUID> registrationIds) {
        return work.read(by, unit -> table.of(unit, registrationIds).map(found -> {
            Map<UUID, List<ExtensionView>> byDeal = new HashMap<>();
            found.forEach(request -> byDeal.computeIfAbsent(request.registrationId(), id -> new ArrayList<>())
                    .add(shown(unit, request)));
            return registrationIds.stream().map(id -> byDeal.getOrDefault(id, List.of())).toList();
        }));
    }

    private Uni<Outcome<ExtensionView>> decide(Command<ExtensionView> command, UUID registrationId, UUID id,
            IntSupplier expected, BiFunction<SqlUnit, ExtensionView, Decision> decision) {
        return work.write(command, unit -> deals.lock(unit, registrationId).chain(deal -> table
                .find(unit, registrationId, id).map(found -> found.orElseThrow(ExtensionService::notFound))
                .invoke(request -> Revisions.match(expected.getAsInt(), request.revision()))
                .chain(request -> rules(unit, deal)
                        .chain(rules -> apply(unit, deal, rules, request, decision.apply(unit, request))))
                .map(view -> Outcome.ok(shown(unit, view), view.revision()))));
    }

    private Uni<Void> refuse(SqlUnit unit, DealFacts deal, ProtectionRules rules, RequestExtension input) {
        return table.granted(unit, deal.id())
                .invoke(granted -> ExtensionCheck.permit(rules.extension(), input, granted, unit.today()))
                .chain(() -> table.open(unit, deal.id())).invoke(open -> {
                    if (open.isPresent()) {
                        throw DomainException.of(Kind.CONFLICT, "extension-open",
                                "Another request of this registration waits for its decision.");
                    }
                }).replaceWithVoid();
    }

    private Uni<ExtensionView> store(SqlUnit unit, DealFacts deal, ProtectionRules rules, RequestExtension input) {
        ExtensionView request = new ExtensionView(unit.newId(), deal.id(), input.days(), input.reason(),
                input.evidence(), ExtensionStatus.REQUESTED, unit.by().subject(), unit.now(), null, null, null, null,
                null, null, 1);
        unit.announce(new ExtensionRequested(deal.id(), deal.partnerId(), request.id(), request.days()));
        Optional<String> rule = ExtensionCheck.automatic(rules.extension(), input, unit.today());
        Uni<Void> stored = table.insert(unit, request);
        return rule.isEmpty()
                ? stored.replaceWith(request)
                : stored.chain(() -> apply(unit, deal, rules, request, new Decision(ExtensionMove.GRANT,
                        request.days(), null, "Granted by the program's rule.", rule.get())));
    }

    private Uni<ExtensionView> apply(SqlUnit unit, DealFacts deal, ProtectionRules rules, ExtensionView request,
            Decision decision) {
        decision.move().from(request.status());
        String decidedBy = decision.rule() == null ? unit.by().subject() : "policy";
        if (decision.move() == ExtensionMove.DENY) {
            unit.announce(new ExtensionDenied(deal.id(), deal.partnerId(), request.id(), decision.rule()));
            ExtensionView denied = request.decided(decision, decidedBy, unit.now());
            return table.decide(unit, denied).replaceWith(denied);
        }
        requireRunning(unit, deal);
        Instant endsAt = ExtensionCheck.lengthened(deal.protection().endsAt(), decision.days(),
                unit.by().vendor().zone());
        ExtensionView granted = request.decided(
                new Decision(decision.move(), decision.days(), endsAt, decision.reason(), decision.rule()), decidedBy,
                unit.now());
        unit.announce(new ExtensionGranted(deal.id(), deal.partnerId(), request.id(), decision.days(), endsAt,
                decision.rule()));
        return deals.extend(unit, deal, endsAt, rules.noticeDays()).chain(() -> table.decide(unit, granted))
                .replaceWith(granted);
    }

    private Uni<ProtectionRules> rules(SqlUnit unit, DealFacts deal) {
        return policies.version(unit, deal.programId(), deal.policyVersion())
                .map(policy -> policy.orElseThrow().rules().protection());
    }

    private static void requireRunning(SqlUnit unit, DealFacts deal) {
        if (!deal.status().isProtected() || !deal.protection().endsAt().isAfter(unit.now())) {
            throw DomainException.of(Kind.CONFLICT, "deal-state",
                    "Only the running protection of an approved registration can be extended.");
        }
    }

    private static ExtensionView shown(SqlUnit unit, ExtensionView view) {
        return unit.by().isPartner() ? view.forPartner() : view;
    }

    private static String path(ExtensionView view) {
        return "/v1/deal-registrations/" + view.registrationId() + "/extension-requests/" + view.id();
    }

    private static DomainException notFound() {
        return DomainException.notFound("extension request");
    }
}
