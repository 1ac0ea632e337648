package io.concordat.earning.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of facts. */
@ApplicationScoped
public class FactService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Facts facts;
    private final FactTable table;

    FactService(UnitOfWork work, InputCheck check, Facts facts, FactTable table) {
        this.work = work;
        this.check = check;
        this.facts = facts;
        this.table = table;
    }

    /**
     * Records a fact; the same one again changes nothing and has the same answer.
     *
     * @return the version; fails as NOT_FOUND for a partner that is absent, CONFLICT {@code fact-version-reused} when this
     *         version said something else
     */
    public Uni<Outcome<FactView>> record(Caller by, RecordFact input, String key) {
        Command<FactView> command = Command.of(by, Operation.RECORD_FACTS, "record-fact", null, input, key,
                FactView.class);
        check.check(input);
        faults(input).ifPresent(fault -> {
            throw fault;
        });
        return work.write(command, unit -> facts.record(unit, input)
                .map(view -> Outcome.created("/v1/facts/" + view.id(), view, 1)));
    }

    /**
     * Records facts in one transaction, each as {@link #record}; one that is refused does not stop the others. They need no key:
     * the same one again changes nothing.
     *
     * @return what came of each, in their order
     */
    Uni<List<Recorded>> recordTogether(Caller by, List<RecordFact> inputs) {
        by.must(Operation.RECORD_FACTS);
        Recorded[] recorded = new Recorded[inputs.size()];
        List<Integer> sound = new ArrayList<>();
        for (int i = 0; i < recorded.length; i++) {
            recorded[i] = faults(inputs.get(i)).map(Recorded::refused).orElse(null);
            if (recorded[i] == null) {
                sound.add(i);
            }
        }
        if (sound.isEmpty()) {
            return Uni.createFrom().item(List.of(recorded));
        }
        return work.read(by, unit -> facts.recordAll(unit, sound.stream().map(inputs::get).toList())).map(stored -> {
            for (int i = 0; i < stored.size(); i++) {
                recorded[sound.get(i)] = stored.get(i);
            }
            return List.of(recorded);
        });
    }

    private Optional<DomainException> faults(RecordFact input) {
        List<FieldError> faults = check.faults(input);
        if (faults.isEmpty()) {
            FactContent.note(input, faults);
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(DomainException.invalid(faults));
    }

    /** @return a page of facts, the last recorded first; a partner sees those that concern it */
    public Uni<Page<FactView>> list(Caller by, FactFilter filter, PageRequest page) {
        by.must(Operation.READ_FACTS);
        UUID after = page.afterId();
        return work.read(by, unit -> table.list(unit, filter, after, page.fetch()))
                .map(rows -> Page.of(rows, page, row -> row.id().toString()).map(row -> shown(by, row)));
    }

    /** @return the fact; fails as NOT_FOUND when there is none that the caller may see */
    public Uni<FactView> require(Caller by, UUID id) {
        by.must(Operation.READ_FACTS);
        return work.read(by, unit -> table.find(unit, id))
                .map(found -> shown(by, found.orElseThrow(() -> DomainException.notFound("fact"))));
    }

    private static FactView shown(Caller by, FactRow row) {
        return by.isPartner() ? row.view().forPartner(by.partnerId()) : row.view();
    }
}
