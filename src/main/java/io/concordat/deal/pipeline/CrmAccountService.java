package io.concordat.deal.pipeline;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.matching.CustomerRecords;
import io.concordat.deal.matching.CustomerRecords.Place;
import io.concordat.deal.matching.RecordSource;
import io.concordat.deal.pipeline.CrmAccountTable.Stored;
import io.concordat.deal.pipeline.PipelineEvents.CrmAccountWritten;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The accounts of the vendor's CRM. */
@ApplicationScoped
public class CrmAccountService {

    private final UnitOfWork work;
    private final PipelineCheck check;
    private final CustomerRecords records;
    private final CrmAccountTable table;

    CrmAccountService(UnitOfWork work, PipelineCheck check, CustomerRecords records, CrmAccountTable table) {
        this.work = work;
        this.check = check;
        this.records = records;
        this.table = table;
    }

    /**
     * Stores what the CRM says of an account, unless something newer is stored already.
     *
     * @param expected the revision that the caller saw, when it wants to be sure
     * @return the account as it is stored now; {@code applied} tells whether it is what was sent
     */
    public Uni<Outcome<CrmAccountView>> put(Caller by, String source, String externalId, WriteCrmAccount input,
            Optional<Integer> expected, String key) {
        Command<CrmAccountView> command = Command.of(by, Operation.WRITE_PIPELINE, "put-crm-account",
                source + "/" + externalId, input, key, CrmAccountView.class);
        check.reference(source, externalId);
        PipelineCheck.refuse(check.faults(input, input == null ? null : input.customer()));
        return work.write(command, unit -> table.lock(unit, source, externalId)
                .chain(found -> found.isPresent()
                        ? change(unit, found.get(), input, expected)
                        : create(unit, source, externalId, input)));
    }

    /** @return a page, newest first, of the CRM and of the customer where those are given */
    public Uni<Page<CrmAccountView>> list(Caller by, String source, UUID customerId, PageRequest page) {
        by.must(Operation.READ_PIPELINE);
        CrmFilter filter = new CrmFilter(source, customerId, null, null);
        return work.read(by, unit -> table.list(unit, filter, page))
                .map(rows -> Page.of(rows, page, account -> account.id().toString()));
    }

    /** @return the account; fails as NOT_FOUND when the CRM told of none such */
    public Uni<CrmAccountView> require(Caller by, String source, String externalId) {
        by.must(Operation.READ_PIPELINE);
        return work.read(by, unit -> table.find(unit, source, externalId)).map(
                found -> found.map(Stored::view).orElseThrow(() -> DomainException.notFound("account")));
    }

    private Uni<Outcome<CrmAccountView>> create(SqlUnit unit, String source, String externalId,
            WriteCrmAccount input) {
        UUID id = unit.newId();
        return records.add(unit, RecordSource.ACCOUNT, input.customer()).chain(place -> {
            CrmAccountView account = filled(unit, id, source, externalId, place.customerId(), input, 1);
            return table.insert(unit, account, place.recordNo()).map(stored -> Outcome.created(
                    "/v1/crm-accounts/" + source + "/" + externalId, announced(unit, account), 1));
        });
    }

    private Uni<Outcome<CrmAccountView>> change(SqlUnit unit, Stored stored, WriteCrmAccount input,
            Optional<Integer> expected) {
        CrmAccountView old = stored.view();
        expected.ifPresent(revision -> Revisions.match(revision, old.revision()));
        if (Overtaken.by(input.version(), input.engagedAt(), old.version(), old.engagedAt())) {
            return Uni.createFrom().item(Outcome.ok(old.answering(false), old.revision()));
        }
        Uni<Place> place = old.customer().equals(input.customer())
                ? Uni.createFrom().item(new Place(stored.recordNo(), old.customerId()))
                : records.change(unit, stored.recordNo(), input.customer());
        return place.chain(now -> {
            CrmAccountView account = filled(unit, old.id(), old.source(), old.externalId(), now.customerId(), input,
                    old.revision() + 1);
            return table.update(unit, account)
                    .map(done -> Outcome.ok(announced(unit, account), account.revision()));
        });
    }

    private static CrmAccountView filled(SqlUnit unit, UUID id, String source, String externalId, UUID customerId,
            WriteCrmAccount input, int revision) {
        return new CrmAccountView(id, source, externalId, customerId, input.customer(), input.relation(),
                input.engagedAt(), input.version(), unit.now(), null, revision);
    }

    private static CrmAccountView announced(SqlUnit unit, CrmAccountView account) {
        unit.announce(new CrmAccountWritten(account.id(), account.source(), account.customerId(),
                account.relation()));
        return account.answering(true);
    }
}
