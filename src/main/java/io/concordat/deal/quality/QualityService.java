package io.concordat.deal.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.Deals;
import io.concordat.deal.quality.QualityTable.Scored;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Shows reviewers how good a registration is. */
@ApplicationScoped
public class QualityService {

    private final UnitOfWork work;
    private final Deals deals;
    private final Descriptions descriptions;
    private final QualityTable table;

    QualityService(UnitOfWork work, Deals deals, Descriptions descriptions, QualityTable table) {
        this.work = work;
        this.deals = deals;
        this.descriptions = descriptions;
        this.table = table;
    }

    /** @return the score of its submission, or of what it says now as long as that one is not computed */
    public Uni<QualityView> require(Caller by, UUID id) {
        by.must(Operation.READ_DEAL_QUALITY);
        return work.read(by, unit -> deals.visible(unit, id).chain(() -> of(unit, List.of(id)))
                .map(views -> views.get(id)));
    }

    /** @return the scores in the order of the ids; three statements, however many they are */
    public Uni<List<QualityView>> of(Caller by, List<UUID> ids) {
        return Uni.createFrom().deferred(() -> {
            by.must(Operation.READ_DEAL_QUALITY);
            return work.read(by, unit -> of(unit, ids));
        }).map(views -> ids.stream().map(views::get).toList());
    }

    /** Keeps the scores of submitted registrations, each once for a submission; one statement. */
    public Uni<Void> keep(SqlUnit unit, Collection<Looked> submitted) {
        if (submitted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return table.keep(unit, submitted.stream().map(each -> {
            List<QualityItem> items = QualityFormula.items(each.said());
            return new Scored(each.deal().id(), QualityFormula.score(items), items, each.deal().submittedAt());
        }).toList());
    }

    private Uni<Map<UUID, QualityView>> of(SqlUnit unit, List<UUID> ids) {
        return table.of(unit, ids).chain(kept -> {
            Map<UUID, QualityView> views = new HashMap<>();
            kept.forEach(view -> views.put(view.registrationId(), view));
            List<UUID> missing = new ArrayList<>(ids.stream().filter(Objects::nonNull)
                    .filter(id -> !views.containsKey(id)).distinct().toList());
            if (missing.isEmpty()) {
                return Uni.createFrom().item(views);
            }
            return descriptions.of(unit, missing).map(looked -> {
                looked.forEach((id, each) -> {
                    List<QualityItem> items = QualityFormula.items(each.said());
                    views.put(id, new QualityView(id, QualityFormula.VERSION, QualityFormula.score(items), items,
                            unit.now()));
                });
                return views;
            });
        });
    }
}
