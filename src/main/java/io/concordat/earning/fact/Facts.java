package io.concordat.earning.fact;

import java.time.Instant;
import java.util.ArrayList;
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
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
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
        RecordFact fact = FactContent.normal(sent);
        return table.lock(unit, fact).chain(() -> table.versions(unit, fact.externalId()))
                .chain(versions -> versions.stream()
                        .filter(version -> version.content().version().equals(fact.version())).findFirst()
                        .map(same -> Uni.createFrom().item(repeated(same, fact)))
                        .orElseGet(() -> store(unit, fact, versions)))
                .map(FactRow::view);
    }

    /** @return whether any version of the fact is stored */
    public Uni<Boolean> isKnown(SqlUnit unit, String externalId) {
        return table.versions(unit, externalId).map(versions -> !versions.isEmpty());
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

    private static FactRow repeated(FactRow same, RecordFact fact) {
        if (!same.content().equals(fact)) {
            throw DomainException.of(Kind.CONFLICT, "fact-version-reused",
                    "This version of the fact says something else; send a correction with a higher version.");
        }
        return same;
    }

    private Uni<FactRow> store(SqlUnit unit, RecordFact fact, List<FactRow> versions) {
        boolean current = versions.isEmpty() || versions.get(0).content().version() < fact.version();
        return requirePartners(unit, fact).chain(() -> concerned(unit, fact, versions))
                .chain(concerned -> table.insert(unit, fact, current).call(() -> current
                        ? due.note(unit, concerned, "fact")
                        : Uni.createFrom().voidItem()))
                .invoke(row -> unit.announce(new FactRecorded(row.id(), fact.partnerId(), fact.externalId(),
                        fact.version(), fact.kind(), fact.voided())));
    }

    private Uni<Void> requirePartners(SqlUnit unit, RecordFact fact) {
        Set<UUID> named = partners(fact);
        return partners.known(unit, List.copyOf(named)).invoke(known -> {
            if (known.size() < named.size()) {
                throw DomainException.notFound("partner");
            }
        }).replaceWithVoid();
    }

    /** Everyone whom any version of the fact concerns, and everyone whose fact or deal one of them takes back. */
    private Uni<Set<UUID>> concerned(SqlUnit unit, RecordFact fact, List<FactRow> versions) {
        Set<String> names = new HashSet<>(Set.of(fact.externalId()));
        Set<String> deals = new HashSet<>();
        List<RecordFact> all = new ArrayList<>(List.of(fact));
        versions.forEach(version -> all.add(version.content()));
        for (RecordFact one : all) {
            if (one.kind().isReversal() && one.reverses() != null) {
                names.add(one.reverses());
            } else if (one.kind().isReversal() && one.subject().deal() != null) {
                deals.add(one.subject().deal());
            }
        }
        Set<UUID> own = partners(fact);
        if (versions.isEmpty() && names.size() == 1 && deals.isEmpty()) {
            return Uni.createFrom().item(own);
        }
        return table.concerned(unit, names, deals).map(others -> {
            Set<UUID> concerned = new HashSet<>(others);
            concerned.addAll(own);
            return concerned;
        });
    }
}
