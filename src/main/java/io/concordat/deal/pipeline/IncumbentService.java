package io.concordat.deal.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.matching.CustomerRecords;
import io.concordat.deal.matching.CustomerRecords.Place;
import io.concordat.deal.matching.RecordSource;
import io.concordat.deal.pipeline.PipelineEvents.IncumbentEnded;
import io.concordat.deal.pipeline.PipelineEvents.IncumbentNamed;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Partners of record: one at a time for each customer and product family. */
@ApplicationScoped
public class IncumbentService {

    private final UnitOfWork work;
    private final PipelineCheck check;
    private final CustomerRecords records;
    private final IncumbentTable table;

    IncumbentService(UnitOfWork work, PipelineCheck check, CustomerRecords records, IncumbentTable table) {
        this.work = work;
        this.check = check;
        this.records = records;
        this.table = table;
    }

    /** Names a partner of record; fails as CONFLICT {@code incumbent-overlaps} while there is another. */
    public Uni<Outcome<IncumbentView>> name(Caller by, NameIncumbent input, String key) {
        Command<IncumbentView> command = Command.of(by, Operation.WRITE_PIPELINE, "name-incumbent", null, input, key,
                IncumbentView.class);
        List<FieldError> faults = check.faults(input, input == null ? null : input.customer());
        if ((input.customerId() == null) == (input.customer() == null)) {
            faults.add(new FieldError("customerId", "required", "Tell the customer by its id or describe it."));
        }
        PipelineCheck.refuse(faults);
        return work.write(command, unit -> {
            LocalDate startsOn = input.startsOn() == null ? unit.today() : input.startsOn();
            PipelineCheck.ordered(startsOn, input.endsOn());
            return check.partner(unit, input.partnerId())
                    .chain(() -> check.families(unit, "productFamily", List.of(input.productFamily())))
                    .chain(() -> place(unit, input)).chain(place -> add(unit, input, startsOn, place));
        });
    }

    /** Gives a partner of record an earlier last day; fails as CONFLICT {@code holding-ended} when it ends by then anyway. */
    public Uni<Outcome<IncumbentView>> end(Caller by, UUID id, EndHolding input, Optional<Integer> expected,
            String key) {
        Command<IncumbentView> command = Command.of(by, Operation.WRITE_PIPELINE, "end-incumbent", id, input, key,
                IncumbentView.class);
        PipelineCheck.refuse(check.faults(input, null));
        return work.write(command, unit -> table.lock(unit, id).map(IncumbentService::found).chain(old -> {
            Revisions.match(Revisions.expected(expected.orElse(null)), old.revision());
            LocalDate last = Endings.lastDay(unit.today(), input, old.startsOn(), old.endsOn());
            IncumbentView ended = new IncumbentView(old.id(), old.customerId(), old.customer(), old.productFamily(),
                    old.partnerId(), old.startsOn(), last, input.reason(), old.recordedAt(), old.recordedBy(),
                    old.revision() + 1);
            unit.announce(new IncumbentEnded(id, last.toString()));
            return table.end(unit, ended).replaceWith(Outcome.ok(ended, ended.revision()));
        }));
    }

    /** @return a page, newest first, of the partner and of the customer where those are given */
    public Uni<Page<IncumbentView>> list(Caller by, UUID partnerId, UUID customerId, PageRequest page) {
        by.must(Operation.READ_PIPELINE);
        CrmFilter filter = new CrmFilter(null, customerId, null, partnerId);
        return work.read(by, unit -> table.list(unit, filter, page))
                .map(rows -> Page.of(rows, page, incumbent -> incumbent.id().toString()));
    }

    /** @return the partner of record; fails as NOT_FOUND when there is none of that id */
    public Uni<IncumbentView> require(Caller by, UUID id) {
        by.must(Operation.READ_PIPELINE);
        return work.read(by, unit -> table.find(unit, id)).map(IncumbentService::found);
    }

    private Uni<Optional<Place>> described(SqlUnit unit, NameIncumbent input) {
        return input.customer() == null
                ? Uni.createFrom().item(Optional.empty())
                : records.add(unit, RecordSource.INCUMBENT, input.customer()).map(Optional::of);
    }

    /** @return the customer, and the number of its description when it was described */
    private Uni<Placed> place(SqlUnit unit, NameIncumbent input) {
        return described(unit, input).chain(place -> place.isPresent()
                ? Uni.createFrom().item(new Placed(place.get().customerId(), place.get().recordNo()))
                : table.holdCustomer(unit, input.customerId()).map(there -> {
                    if (!there) {
                        throw DomainException.invalid("customerId", "unknown-customer",
                                "There is no customer of that id, or it was merged into another.");
                    }
                    return new Placed(input.customerId(), null);
                }));
    }

    private record Placed(UUID customerId, Long recordNo) {
    }

    private Uni<Outcome<IncumbentView>> add(SqlUnit unit, NameIncumbent input, LocalDate startsOn, Placed placed) {
        IncumbentView one = new IncumbentView(unit.newId(), placed.customerId(), input.customer(),
                input.productFamily(), input.partnerId(), startsOn, input.endsOn(), null, unit.now(),
                unit.by().subject(), 1);
        unit.announce(new IncumbentNamed(one.id(), one.customerId(), one.partnerId(), one.productFamily()));
        return table.insert(unit, one, placed.recordNo())
                .replaceWith(Outcome.created("/v1/incumbents/" + one.id(), one, 1));
    }

    private static IncumbentView found(Optional<IncumbentView> found) {
        return found.orElseThrow(() -> DomainException.notFound("partner of record"));
    }
}
