package io.concordat.earning.fact;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.BulkBatch;
import io.concordat.deal.ImportKind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/** Records the facts of lines, several in one transaction: a fact that is told again is known by its own name. */
@ApplicationScoped
class FactLine implements BulkBatch<RecordFact> {

    private static final int MADE = 201;
    private static final int FOUND = 200;

    private final FactService facts;

    FactLine(FactService facts) {
        this.facts = facts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.FACTS;
    }

    @Override
    public Operation operation() {
        return Operation.RECORD_FACTS;
    }

    @Override
    public Class<RecordFact> input() {
        return RecordFact.class;
    }

    @Override
    public Uni<Taken> take(Caller by, RecordFact input, String key) {
        return facts.recordTogether(by, List.of(input)).map(all -> {
            Recorded recorded = all.get(0);
            return taken(recorded.orThrow(), recorded.added());
        });
    }

    @Override
    public Uni<List<Answer>> takeTogether(Caller by, List<RecordFact> inputs) {
        return facts.recordTogether(by, inputs).map(all -> all.stream().map(FactLine::answer).toList());
    }

    private static Answer answer(Recorded recorded) {
        return recorded.refusal() == null
                ? new Answer(taken(recorded.view(), recorded.added()), null)
                : new Answer(null, recorded.refusal());
    }

    private static Taken taken(FactView fact, boolean added) {
        return new Taken(added ? MADE : FOUND, fact.id(), null);
    }
}
