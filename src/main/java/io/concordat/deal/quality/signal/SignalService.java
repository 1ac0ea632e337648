package io.concordat.deal.quality.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.quality.signal.SignalEvents.AnomalyResolved;
import io.concordat.deal.quality.signal.SignalEvents.AnomalyRuleWritten;
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
import io.concordat.platform.work.UnitOfWork;

/** Shows signals, takes people's word about them, and keeps the rules by which they are raised. */
@ApplicationScoped
public class SignalService {

    private static final int MOST_OF_REGISTRATIONS = 2_000;
    private static final int LONGEST_QUARTER_END = 45;

    private final UnitOfWork work;
    private final InputCheck check;

    SignalService(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /** @return the signal; fails as NOT_FOUND when there is none */
    public Uni<SignalView> require(Caller by, UUID id) {
        by.must(Operation.READ_ANOMALIES);
        return work.read(by, unit -> SignalTable.find(unit, id, false))
                .map(found -> found.orElseThrow(SignalService::notFound));
    }

    /** @return a page, newest first */
    public Uni<Page<SignalView>> list(Caller by, SignalFilter filter, PageRequest page) {
        by.must(Operation.READ_ANOMALIES);
        return work.read(by, unit -> SignalTable.list(unit, filter, page))
                .map(rows -> Page.of(rows, page, signal -> signal.id().toString()));
    }

    /** @return the signals of each registration, newest first, in the order of the ids; one statement */
    Uni<List<List<SignalView>>> ofRegistrations(Caller by, List<UUID> ids) {
        return Uni.createFrom().deferred(() -> {
            by.must(Operation.READ_ANOMALIES);
            return work.read(by, unit -> SignalTable.ofRegistrations(unit, ids, MOST_OF_REGISTRATIONS));
        }).map(found -> {
            Map<UUID, List<SignalView>> byId = new HashMap<>();
            found.forEach(signal -> byId.computeIfAbsent(signal.registrationId(), id -> new ArrayList<>()).add(signal));
            return ids.stream().map(id -> byId.getOrDefault(id, List.of())).toList();
        });
    }

    /** Ends an open signal by a person's word; fails as CONFLICT {@code signal-resolved} when it has ended before. */
    public Uni<Outcome<SignalView>> resolve(Caller by, UUID id, IntSupplier expected, ResolveSignal input, String key) {
        Command<SignalView> command = Command.of(by, Operation.RESOLVE_ANOMALIES, "resolve-anomaly-signal", id, input,
                key, SignalView.class);
        check.check(input);
        return work.write(command, unit -> SignalTable.find(unit, id, true).chain(found -> {
            SignalView signal = found.orElseThrow(SignalService::notFound);
            Revisions.match(expected.getAsInt(), signal.revision());
            if (signal.status() != SignalStatus.OPEN) {
                throw DomainException.of(Kind.CONFLICT, "signal-resolved",
                        "The signal is " + signal.status() + " already.");
            }
            SignalStatus status = input.decision().status();
            unit.announce(new AnomalyResolved(id, signal.kind(), status, null));
            return SignalTable.resolve(unit, id, status, input.reason());
        }).chain(() -> SignalTable.find(unit, id, false)).map(found -> found.orElseThrow())
                .map(signal -> Outcome.ok(signal, signal.revision())));
    }

    /** @return the rule of every kind: the vendor's own, else the default */
    public Uni<List<AnomalyRule>> rules(Caller by) {
        by.must(Operation.READ_ANOMALIES);
        return work.read(by, AnomalyRuleTable::all).map(rules -> List.copyOf(rules.byKind().values()));
    }

    /** @return the rule of one kind */
    public Uni<AnomalyRule> rule(Caller by, AnomalyKind kind) {
        by.must(Operation.READ_ANOMALIES);
        return work.read(by, AnomalyRuleTable::all).map(rules -> rules.of(kind));
    }

    /** Sets the rule of a kind as a whole; the default has revision 0. What was raised before stays. */
    public Uni<Outcome<AnomalyRule>> write(Caller by, AnomalyKind kind, IntSupplier expected, WriteAnomalyRule input,
            String key) {
        Command<AnomalyRule> command = Command.of(by, Operation.WRITE_ANOMALY_RULES, "write-anomaly-rule", kind, input,
                key, AnomalyRule.class);
        check.check(input);
        boolean ofQuarters = kind == AnomalyKind.PERIOD_END_PILE_UP || kind == AnomalyKind.PERIOD_END_REVERSAL;
        if (ofQuarters && input.windowDays() > LONGEST_QUARTER_END) {
            throw DomainException.invalid("windowDays", "out-of-range",
                    "The end of a quarter has at most " + LONGEST_QUARTER_END + " days.");
        }
        return work.write(command, unit -> AnomalyRuleTable.all(unit).chain(rules -> {
            int seen = expected.getAsInt();
            Revisions.match(seen, rules.of(kind).revision());
            return AnomalyRuleTable.write(unit, kind, input, seen).map(written -> {
                Revisions.match(seen, written ? seen : seen + 1);
                AnomalyRule rule = new AnomalyRule(kind, input.active(), input.windowDays(), input.threshold(),
                        input.percent(), input.resolveWhenEnded(), seen + 1);
                unit.announce(new AnomalyRuleWritten(kind, rule.active(), rule.windowDays(), rule.threshold(),
                        rule.percent(), rule.resolveWhenEnded(), rule.revision()));
                return Outcome.ok(rule, rule.revision());
            });
        }));
    }

    private static DomainException notFound() {
        return DomainException.notFound("anomaly signal");
    }
}
