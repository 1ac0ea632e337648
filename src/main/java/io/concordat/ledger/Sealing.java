package io.concordat.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.ledger.SealHash;
import io.concordat.core.ledger.SealedPosting;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Seals what was committed since the last seal, a batch in one transaction. Writers never wait for it: it looks only at
 * transactions older than the oldest that still runs, so that nothing can appear later before what is sealed. One instance
 * at a time holds the vendor's work; a kill in the middle leaves the batch to be sealed again from the start.
 */
@ApplicationScoped
class Sealing implements DueWorkHandler {

    static final String KIND = "ledger-seal";
    static final int BATCH = 1_000;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        return SealTable.last(unit).chain(last -> SealTable.next(unit, last.through(), BATCH)
                .chain(through -> through.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : JournalTable.between(unit, last.through(), through.get())
                                .chain(batch -> seal(unit, last, through.get(), batch))
                                .chain(sealed -> more(unit, subjectId, sealed))));
    }

    static byte[] hash(byte[] previous, long number, List<SealedPosting> batch) {
        SealHash hash = new SealHash(previous, number);
        batch.forEach(hash::add);
        return hash.seal();
    }

    private static Uni<Integer> seal(SqlUnit unit, Seal last, SealPosition through, List<SealedPosting> batch) {
        long number = last.number() + 1;
        int entries = batch.stream().mapToInt(posting -> posting.posting().entries().size()).sum();
        Seal seal = new Seal(number, unit.now(), through, batch.size(), entries, last.hash(),
                hash(last.hash(), number, batch));
        return SealTable.insert(unit, seal).replaceWith(batch.size());
    }

    private static Uni<Void> more(SqlUnit unit, UUID subjectId, int sealed) {
        return sealed < BATCH ? Uni.createFrom().voidItem() : DueWork.schedule(unit, KIND, subjectId, unit.now());
    }
}
