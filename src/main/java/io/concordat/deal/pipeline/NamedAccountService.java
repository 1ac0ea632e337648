package io.concordat.deal.pipeline;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.matching.CustomerRecords;
import io.concordat.deal.matching.CustomerRecords.Place;
import io.concordat.deal.matching.RecordSource;
import io.concordat.deal.pipeline.NamedAccountTable.Stored;
import io.concordat.deal.pipeline.PipelineEvents.AccountNamed;
import io.concordat.deal.pipeline.PipelineEvents.NamedAccountChanged;
import io.concordat.deal.pipeline.PipelineEvents.NamedAccountEnded;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Named accounts: customers that the vendor keeps for itself or for one partner. */
@ApplicationScoped
public class NamedAccountService {

    private static final String PATH = "/v1/named-accounts/";

    private final UnitOfWork work;
    private final PipelineCheck check;
    private final CustomerRecords records;
    private final NamedAccountTable table;

    NamedAccountService(UnitOfWork work, PipelineCheck check, CustomerRecords records, NamedAccountTable table) {
        this.work = work;
        this.check = check;
        this.records = records;
        this.table = table;
    }

    /** Keeps a customer; fails as CONFLICT {@code external-id-taken}. */
    public Uni<Outcome<NamedAccountView>> create(Caller by, WriteNamedAccount input, String key) {
        return write(by, "create-named-account", null, input, key, (unit, scope) -> create(unit, input, scope));
    }

    /** For imports: keeps a customer, or changes the named account that has the external id already. */
    public Uni<Outcome<NamedAccountView>> put(Caller by, WriteNamedAccount input, String key) {
        return write(by, "put-named-account", null, input, key,
                (unit, scope) -> (input.externalId() == null
                        ? Uni.createFrom().item(Optional.<Stored>empty())
                        : table.lock(unit, input.externalId()))
                        .chain(found -> found.isPresent()
                                ? change(unit, found.get(), input, scope)
                                : create(unit, input, scope)));
    }

    /** Replaces a named account as a whole. */
    public Uni<Outcome<NamedAccountView>> change(Caller by, UUID id, WriteNamedAccount input,
            Optional<Integer> expected, String key) {
        return write(by, "change-named-account", id, input, key, (unit, scope) -> table.lock(unit, id)
                .map(NamedAccountService::found).invoke(old -> requireRevision(expected, old.view()))
                .chain(old -> change(unit, old, input, scope)));
    }

    /** Gives a named account an earlier last day; fails as CONFLICT {@code holding-ended} when it ends by then anyway. */
    public Uni<Outcome<NamedAccountView>> end(Caller by, UUID id, EndHolding input, Optional<Integer> expected,
            String key) {
        Command<NamedAccountView> command = Command.of(by, Operation.WRITE_PIPELINE, "end-named-account", id, input,
                key, NamedAccountView.class);
        PipelineCheck.refuse(check.faults(input, null));
        return work.write(command, unit -> table.lock(unit, id).map(NamedAccountService::found).map(Stored::view)
                .invoke(old -> requireRevision(expected, old)).chain(old -> {
                    LocalDate last = Endings.lastDay(unit.today(), input, old.startsOn(), old.endsOn());
                    NamedAccountView ended = new NamedAccountView(old.id(), old.externalId(), old.customerId(),
                            old.customer(), old.partnerId(), old.families(), old.startsOn(), last, old.reason(),
                            input.reason(), old.recordedAt(), old.recordedBy(), old.revision() + 1);
                    unit.announce(new NamedAccountEnded(id, last.toString()));
                    return table.end(unit, ended).replaceWith(Outcome.ok(ended, ended.revision()));
                }));
    }

    /** @return a page, newest first, of the partner and of the customer where those are given */
    public Uni<Page<NamedAccountView>> list(Caller by, UUID partnerId, UUID customerId, PageRequest page) {
        by.must(Operation.READ_PIPELINE);
        CrmFilter filter = new CrmFilter(null, customerId, null, partnerId);
        return work.read(by, unit -> table.list(unit, filter, page))
                .map(rows -> Page.of(rows, page, account -> account.id().toString()));
    }

    /** @return the named account; fails as NOT_FOUND when there is none */
    public Uni<NamedAccountView> require(Caller by, UUID id) {
        by.must(Operation.READ_PIPELINE);
        return work.read(by, unit -> table.find(unit, id)).map(found -> found(found).view());
    }

    private interface Writing {

        Uni<Outcome<NamedAccountView>> write(SqlUnit unit, Set<String> scope);
    }

    private Uni<Outcome<NamedAccountView>> write(Caller by, String action, UUID target, WriteNamedAccount input,
            String key, Writing writing) {
        Command<NamedAccountView> command = Command.of(by, Operation.WRITE_PIPELINE, action, target, input, key,
                NamedAccountView.class);
        PipelineCheck.refuse(check.faults(input, input == null ? null : input.customer()));
        return work.write(command,
                unit -> check.partner(unit, input.partnerId())
                        .chain(() -> check.families(unit, "families", families(input)))
                        .chain(scope -> writing.write(unit, scope.all())))
                .onFailure(e -> Failures.isConstraint(e, "named_account_external_id_unique"))
                .transform(e -> DomainException.of(Kind.CONFLICT, "external-id-taken",
                        "Another named account has this externalId."));
    }

    private Uni<Outcome<NamedAccountView>> create(SqlUnit unit, WriteNamedAccount input, Set<String> scope) {
        UUID id = unit.newId();
        return records.add(unit, RecordSource.NAMED_ACCOUNT, input.customer()).chain(place -> {
            NamedAccountView account = filled(unit, id, place, input, null);
            unit.announce(new AccountNamed(id, account.customerId(), account.partnerId()));
            return table.insert(unit, account, scope, place.recordNo())
                    .replaceWith(Outcome.created(PATH + id, account, 1));
        });
    }

    private Uni<Outcome<NamedAccountView>> change(SqlUnit unit, Stored stored, WriteNamedAccount input,
            Set<String> scope) {
        NamedAccountView old = stored.view();
        Uni<Place> place = old.customer().equals(input.customer())
                ? Uni.createFrom().item(new Place(stored.recordNo(), old.customerId()))
                : records.change(unit, stored.recordNo(), input.customer());
        return place.chain(now -> {
            NamedAccountView account = filled(unit, old.id(), now, input, old);
            unit.announce(new NamedAccountChanged(account.id(), account.customerId(), account.partnerId()));
            return table.update(unit, account, scope).replaceWith(Outcome.ok(account, account.revision()));
        });
    }

    private static NamedAccountView filled(SqlUnit unit, UUID id, Place place, WriteNamedAccount in,
            NamedAccountView old) {
        LocalDate startsOn = in.startsOn() != null ? in.startsOn() : old == null ? unit.today() : old.startsOn();
        PipelineCheck.ordered(startsOn, in.endsOn());
        return new NamedAccountView(id, in.externalId(), place.customerId(), in.customer(), in.partnerId(),
                List.copyOf(families(in)), startsOn, in.endsOn(), in.reason(), null,
                old == null ? unit.now() : old.recordedAt(), old == null ? unit.by().subject() : old.recordedBy(),
                old == null ? 1 : old.revision() + 1);
    }

    private static Set<String> families(WriteNamedAccount input) {
        return input.families() == null ? Set.of() : new LinkedHashSet<>(input.families());
    }

    private static void requireRevision(Optional<Integer> expected, NamedAccountView account) {
        Revisions.match(Revisions.expected(expected.orElse(null)), account.revision());
    }

    private static Stored found(Optional<Stored> found) {
        return found.orElseThrow(() -> DomainException.notFound("named account"));
    }
}
