package io.concordat.earning.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/**
 * Decides what becomes of facts that came in together, in their order: whether one is there already, refused or new, and whom the
 * new ones concern. Plain Java, for one thread, over what was read before.
 */
final class Intake {

    private final SqlUnit unit;
    private final Map<String, List<FactRow>> versions = new HashMap<>();
    private final Set<UUID> partners;
    private final List<FactRow> added = new ArrayList<>();
    private final Set<UUID> concerned = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> deals = new HashSet<>();

    /**
     * @param known    all stored versions of the facts
     * @param partners those of the named partners that exist
     */
    Intake(SqlUnit unit, List<FactRow> known, Set<UUID> partners) {
        this.unit = unit;
        this.partners = partners;
        known.forEach(row -> versions.computeIfAbsent(row.content().externalId(), name -> new ArrayList<>()).add(row));
    }

    /** @return what comes of the fact, which has its normal form */
    Recorded take(RecordFact fact) {
        List<FactRow> earlier = versions.computeIfAbsent(fact.externalId(), name -> new ArrayList<>());
        Optional<FactRow> same = earlier.stream()
                .filter(version -> version.content().version().equals(fact.version())).findFirst();
        if (same.isPresent()) {
            return same.get().content().equals(fact)
                    ? new Recorded(same.get().view(), false, null)
                    : Recorded.refused(DomainException.of(Kind.CONFLICT, "fact-version-reused",
                            "This version of the fact says something else; send a correction with a higher version."));
        }
        if (!partners.containsAll(Facts.partners(fact))) {
            return Recorded.refused(DomainException.notFound("partner"));
        }
        boolean current = earlier.stream().allMatch(version -> version.content().version() < fact.version());
        FactRow row = new FactRow(unit.newId(), current, fact, unit.now(), unit.by().subject());
        added.add(row);
        if (current) {
            note(fact, earlier);
        }
        earlier.add(row);
        return new Recorded(row.view(), true, null);
    }

    private void note(RecordFact fact, List<FactRow> earlier) {
        List<RecordFact> all = new ArrayList<>(List.of(fact));
        earlier.forEach(version -> all.add(version.content()));
        if (!earlier.isEmpty()) {
            names.add(fact.externalId());
        }
        for (RecordFact one : all) {
            concerned.addAll(Facts.partners(one));
            if (one.kind().isReversal() && one.reverses() != null) {
                names.add(one.reverses());
            } else if (one.kind().isReversal() && one.subject().deal() != null) {
                deals.add(one.subject().deal());
            }
        }
    }

    /** @return the new versions, in the order in which they arrive */
    List<FactRow> added() {
        return added;
    }

    /** @return partners that the facts in force name themselves */
    Set<UUID> concerned() {
        return concerned;
    }

    /** @return names of facts whose partners are concerned, too */
    Set<String> names() {
        return names;
    }

    /** @return deals whose partners are concerned, too */
    Set<String> deals() {
        return deals;
    }
}
