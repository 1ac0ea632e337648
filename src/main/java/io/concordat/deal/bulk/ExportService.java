package io.concordat.deal.bulk;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.deal.DealFilter;
import io.concordat.deal.DealQueries;
import io.concordat.deal.DealView;
import io.concordat.deal.bulk.ImportEvents.DealsExported;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/**
 * Takes registrations out, a page at a time: each page is a transaction of its own, opened when the reader has taken the
 * one before, so that a slow reader holds no connection.
 */
@ApplicationScoped
public class ExportService {

    private static final int PAGE = 200;

    private final UnitOfWork work;
    private final DealQueries queries;
    private final ObjectMapper json;

    ExportService(UnitOfWork work, DealQueries queries, ObjectMapper json) {
        this.work = work;
        this.queries = queries;
        this.json = json;
    }

    /** Where an export stands: behind which row, and whether there is more. */
    private static final class Position {
        private String cursor;
        private boolean begun;
        private boolean ended;
    }

    /** @return once it is noted that somebody exports: the registrations that the caller may see, newest first */
    Uni<Multi<Buffer>> export(Caller by, DealFilter filter, ImportFormat format) {
        by.must(Operation.EXPORT_DEALS);
        return work.read(by, unit -> {
            unit.audit(new DealsExported(unit.newId(), format.name()));
            return Uni.createFrom().voidItem();
        }).map(noted -> Multi.createBy().repeating()
                .uni(Position::new, position -> next(by, filter, format, position)).until(Optional::isEmpty)
                .map(Optional::orElseThrow));
    }

    private Uni<Optional<Buffer>> next(Caller by, DealFilter filter, ImportFormat format, Position position) {
        if (position.ended) {
            return Uni.createFrom().item(Optional.empty());
        }
        return queries.list(by, filter, PageRequest.of(PAGE, position.cursor)).map(page -> {
            Buffer text = write(page, format, !position.begun);
            position.begun = true;
            position.cursor = page.nextCursor();
            position.ended = page.nextCursor() == null;
            return Optional.of(text);
        });
    }

    private Buffer write(Page<DealView> page, ImportFormat format, boolean first) {
        return format == ImportFormat.CSV ? csv(page.items(), first) : ndjson(page.items());
    }

    private static Buffer csv(List<DealView> deals, boolean first) {
        StringBuilder text = new StringBuilder(first ? DealColumns.header() : "");
        deals.forEach(deal -> text.append(DealColumns.row(deal)));
        return Buffer.buffer(text.toString());
    }

    private Buffer ndjson(List<DealView> deals) {
        Buffer text = Buffer.buffer();
        for (DealView deal : deals) {
            try {
                text.appendBytes(json.writeValueAsBytes(deal)).appendByte((byte) '\n');
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A registration cannot be written as JSON", e);
            }
        }
        return text;
    }
}
