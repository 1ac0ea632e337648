package io.concordat.deal.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.money.Money;
import io.concordat.deal.matching.CustomerRecords;
import io.concordat.deal.matching.CustomerRecords.Place;
import io.concordat.deal.matching.RecordSource;
import io.concordat.deal.pipeline.CrmOpportunityTable.Stored;
import io.concordat.deal.pipeline.PipelineEvents.CrmOpportunityWritten;
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

/** The opportunities of the vendor's own sales team. */
@ApplicationScoped
public class CrmOpportunityService {

    private final UnitOfWork work;
    private final PipelineCheck check;
    private final CustomerRecords records;
    private final CrmOpportunityTable table;

    CrmOpportunityService(UnitOfWork work, PipelineCheck check, CustomerRecords records, CrmOpportunityTable table) {
        this.work = work;
        this.check = check;
        this.records = records;
        this.table = table;
    }

    /** What came in, checked. */
    private record Told(WriteCrmOpportunity input, Money value, Set<String> families, Set<String> scope) {
    }

    /**
     * Stores what the CRM says of an opportunity, unless something newer is stored already.
     *
     * @param expected the revision that the caller saw, when it wants to be sure
     * @return the opportunity as it is stored now; {@code applied} tells whether it is what was sent
     */
    public Uni<Outcome<CrmOpportunityView>> put(Caller by, String source, String externalId,
            WriteCrmOpportunity input, Optional<Integer> expected, String key) {
        Command<CrmOpportunityView> command = Command.of(by, Operation.WRITE_PIPELINE, "put-crm-opportunity",
                source + "/" + externalId, input, key, CrmOpportunityView.class);
        check.reference(source, externalId);
        List<FieldError> faults = check.faults(input, input == null ? null : input.customer());
        Money value = input.value() == null ? null : input.value().read("value", faults).orElse(null);
        PipelineCheck.refuse(faults);
        Set<String> families = new LinkedHashSet<>(input.families());
        return work.write(command, unit -> check.families(unit, "families", families)
                .map(scope -> new Told(input, value, families, scope.all()))
                .chain(told -> table.lock(unit, source, externalId)
                        .chain(found -> found.isPresent()
                                ? change(unit, found.get(), told, expected)
                                : create(unit, source, externalId, told))));
    }

    /** @return a page, newest first, of the CRM, of the customer and in the state where those are given */
    public Uni<Page<CrmOpportunityView>> list(Caller by, String source, UUID customerId, OpportunityState state,
            PageRequest page) {
        by.must(Operation.READ_PIPELINE);
        CrmFilter filter = new CrmFilter(source, customerId, state, null);
        return work.read(by, unit -> table.list(unit, filter, page))
                .map(rows -> Page.of(rows, page, opportunity -> opportunity.id().toString()));
    }

    /** @return the opportunity; fails as NOT_FOUND when the CRM told of none such */
    public Uni<CrmOpportunityView> require(Caller by, String source, String externalId) {
        by.must(Operation.READ_PIPELINE);
        return work.read(by, unit -> table.find(unit, source, externalId)).map(
                found -> found.map(Stored::view).orElseThrow(() -> DomainException.notFound("opportunity")));
    }

    private Uni<Outcome<CrmOpportunityView>> create(SqlUnit unit, String source, String externalId, Told told) {
        UUID id = unit.newId();
        return records.add(unit, RecordSource.OPPORTUNITY, told.input().customer()).chain(place -> {
            CrmOpportunityView opportunity = filled(unit, id, source, externalId, place.customerId(), told, 1);
            return table.insert(unit, opportunity, told.value(), told.scope(), place.recordNo())
                    .map(stored -> Outcome.created("/v1/crm-opportunities/" + source + "/" + externalId,
                            announced(unit, opportunity), 1));
        });
    }

    private Uni<Outcome<CrmOpportunityView>> change(SqlUnit unit, Stored stored, Told told,
            Optional<Integer> expected) {
        CrmOpportunityView old = stored.view();
        WriteCrmOpportunity input = told.input();
        expected.ifPresent(revision -> Revisions.match(revision, old.revision()));
        if (Overtaken.by(input.version(), input.engagedAt(), old.version(), old.engagedAt())) {
            return Uni.createFrom().item(Outcome.ok(old.answering(false), old.revision()));
        }
        Uni<Place> place = old.customer().equals(input.customer())
                ? Uni.createFrom().item(new Place(stored.recordNo(), old.customerId()))
                : records.change(unit, stored.recordNo(), input.customer());
        return place.chain(now -> {
            CrmOpportunityView opportunity = filled(unit, old.id(), old.source(), old.externalId(),
                    now.customerId(), told, old.revision() + 1);
            return table.update(unit, opportunity, told.value(), told.scope())
                    .map(done -> Outcome.ok(announced(unit, opportunity), opportunity.revision()));
        });
    }

    private static CrmOpportunityView filled(SqlUnit unit, UUID id, String source, String externalId, UUID customerId,
            Told told, int revision) {
        WriteCrmOpportunity in = told.input();
        return new CrmOpportunityView(id, source, externalId, customerId, in.customer(), in.title(),
                List.copyOf(told.families()), in.opportunityType(), in.state(), in.value(), in.expectedCloseOn(),
                in.engagedAt(), in.closedAt(), in.version(), unit.now(), null, revision);
    }

    private static CrmOpportunityView announced(SqlUnit unit, CrmOpportunityView opportunity) {
        unit.announce(new CrmOpportunityWritten(opportunity.id(), opportunity.source(), opportunity.customerId(),
                opportunity.state()));
        return opportunity.answering(true);
    }
}
