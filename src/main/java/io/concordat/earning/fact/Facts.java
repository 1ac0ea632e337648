package io.concordat.earning.fact;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.fact.Fact;
import io.concordat.earning.due.DuePartners;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.work.SqlUnit;

/** Stores facts and gives them to the evaluation, within units of work of the rooms above. */
@ApplicationScoped
public class Facts {

    private final FactTable table;
    private final PartnerDirectory partners;
    private final DuePartners due;

    Facts(FactTable table, PartnerDirectory partners, DuePartners due) {
        this.table = table;
        this.partners = partners;
        this.due = due;
    }

    /**
     * Records a fact, unless this version of it is there already with the same content; then nothing changes.
     *
     * @return the stored version; fails as NOT_FOUND for a partner that is absent, CONFLICT {@code fact-version-reused} when
     *         the version said something else
     */
    public Uni<FactView> record(SqlUnit unit, RecordFact sent) {
        return recordAll(unit, List.of(sent)).map(all -> all.get(0).orThrow());
    }

    /**
     * Records facts in their order, each as {@link #record}; one that is refused does not stop the others. As many statements
     * for fifty as for one.
     *
     * @return what came of each, in their order
     */
    Uni<List<Recorded>> recordAll(SqlUnit unit, List<RecordFact> sent) {
        List<RecordFact> facts = sent.stream().map(FactContent::normal).toList();
        Set<UUID> named = new HashSet<>();
        facts.forEach(fact -> named.addAll(partners(fact)));
        return table.lock(unit, facts)
                .chain(() -> table.versions(unit, facts.stream().map(RecordFact::externalId).distinct().toList()))
                .chain(versions -> partners.known(unit, List.copyOf(named))
                        .map(known -> new Intake(unit, versions, Set.copyOf(known))))
                .chain(intake -> {
                    List<Recorded> recorded = facts.stream().map(intake::take).toList();
                    return store(unit, intake).replaceWith(recorded);
                });
    }

    /** @return whether any version of the fact is stored */
    public Uni<Boolean> isKnown(SqlUnit unit, String externalId) {
        return table.versions(unit, List.of(externalId)).map(versions -> !versions.isEmpty());
    }

    /** @return the facts in force that concern the partner, with what takes them back; one statement */
    public Uni<List<StoredFact>> of(SqlUnit unit, UUID partnerId) {
        return table.ofPartner(unit, partnerId);
    }

    /** Reads facts for the engine; takes the processor, not the database. */
    public List<Fact> read(List<StoredFact> stored) {
        return stored.stream().map(fact -> FactContent.fact(table.read(fact.content()), fact.arrival())).toList();
    }

    /** @return as {@link #of}, but at most so many */
    public Uni<List<StoredFact>> of(SqlUnit unit, UUID partnerId, int most) {
        return table.ofPartner(unit, partnerId, most);
    }

    /** @return what {@link #of} would give of facts before a moment, in figures; one statement */
    public Uni<FactSpan> span(SqlUnit unit, UUID partnerId, Instant before) {
        return table.span(unit, partnerId, before);
    }

    /**
     * Gives what {@link #of} would give of facts before a moment in the order of time, a piece at a time and all as of one moment;
     * facts of one moment are in no order among each other and may stand in two pieces.
     *
     * @param size most facts of a piece
     * @param each what is done with a piece before the next is read; a failure ends the reading
     */
    public Uni<Void> inOrder(SqlUnit unit, UUID partnerId, Instant before, int size,
            Function<List<StoredFact>, Uni<Void>> each) {
        return table.inOrder(unit, partnerId, before, size, each);
    }

    /** Adds what the shape of single fields of a fact cannot tell. */
    public static void note(RecordFact fact, List<FieldError> faults) {
        FactContent.note(fact, faults);
    }

    /** @return a fact that nobody recorded, as the engine takes it */
    public static Fact hypothetical(RecordFact sent, long arrival) {
        return FactContent.fact(FactContent.normal(sent), arrival);
    }

    static Set<UUID> partners(RecordFact fact) {
        Set<UUID> concerned = new HashSet<>();
        concerned.add(fact.partnerId());
        fact.participants().forEach(other -> concerned.add(other.partnerId()));
        return concerned;
    }

    private Uni<Void> store(SqlUnit unit, Intake intake) {
        if (intake.added().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return table.insert(unit, intake.added()).chain(() -> concerned(unit, intake))
                .chain(concerned -> due.note(unit, concerned, "fact"))
                .invoke(() -> intake.added().forEach(row -> unit.announce(new FactRecorded(row.id(),
                        row.content().partnerId(), row.content().externalId(), row.content().version(),
                        row.content().kind(), row.content().voided()))));
    }

    /** Everyone whom any version of the new facts concerns, and everyone whose fact or deal one of them takes back. */
    private Uni<Set<UUID>> concerned(SqlUnit unit, Intake intake) {
        return intake.names().isEmpty() && intake.deals().isEmpty()
                ? Uni.createFrom().item(intake.concerned())
                : table.concerned(unit, intake.names(), intake.deals()).map(others -> {
                    Set<UUID> all = new HashSet<>(others);
                    all.addAll(intake.concerned());
                    return all;
                });
    }
}
