package io.concordat.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/** Reads the audit trail. */
@ApplicationScoped
public class AuditService {

    private final UnitOfWork work;

    AuditService(UnitOfWork work) {
        this.work = work;
    }

    /** @return a page of the vendor's audit events, newest first */
    Uni<Page<AuditEvent>> list(Caller by, AuditFilter filter, PageRequest page) {
        by.must(Operation.READ_AUDIT_EVENTS);
        var after = page.afterId();
        return work.read(by, unit -> AuditTable.list(unit, filter, after, page.fetch()))
                .map(rows -> Page.of(rows, page, event -> event.id().toString()));
    }
}
