package io.concordat.deal.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.deal.BulkLine;
import io.concordat.deal.ImportKind;
import io.concordat.deal.bulk.ImportEvents.BulkImportStarted;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of bulk imports. */
@ApplicationScoped
public class ImportService {

    private static final int PAGE = 200;

    private final UnitOfWork work;
    private final ObjectMapper json;
    private final BulkSettings settings;
    private final Map<ImportKind, BulkLine<?>> doors;

    ImportService(UnitOfWork work, ObjectMapper json, BulkSettings settings, @Any Instance<BulkLine<?>> doors) {
        this.work = work;
        this.json = json;
        this.settings = settings;
        this.doors = doors.stream().collect(Collectors.toMap(BulkLine::kind, Function.identity()));
    }

    /**
     * Takes an import. Sent again under its key, it repeats what came of the lines that were answered before, and goes on
     * with the others and with those that changed.
     *
     * @param operation what the door asks for, besides what the lines do
     * @return once the first results are there: the run, which goes on; fails as INVALID for a wrong kind, key or
     *         header, as KEY_REUSED when the key stands for an import of another kind
     */
    Uni<ImportRun<?>> take(Caller by, Operation operation, ImportKind kind, ImportFormat format, String key,
            Multi<Buffer> body) {
        Command.of(by, operation, "bulk-import", null, null, key, ImportView.class);
        BulkLine<?> door = door(kind);
        by.must(door.operation());
        if (key == null) {
            throw DomainException.invalid("Idempotency-Key", "idempotency-key-required",
                    "An import needs an idempotency key: send the same file under the same one when it broke off.");
        }
        return work.read(by, unit -> ImportTable.open(unit, key, kind).invoke(found -> found.ifPresent(
                row -> unit.announce(new BulkImportStarted(row.id(), kind, row.run()))))).map(found -> found
                        .orElseThrow(() -> DomainException.of(Kind.KEY_REUSED, "idempotency-key-reused",
                                "This key was used for an import of another kind; send a new one.")))
                .chain(row -> start(by, row, door, format, body));
    }

    private <T> Uni<ImportRun<?>> start(Caller by, ImportRow row, BulkLine<T> door, ImportFormat format,
            Multi<Buffer> body) {
        LineForm form = format == ImportFormat.CSV ? new CsvForm(json, door.input()) : new NdjsonForm(json);
        ImportRun<T> run = new ImportRun<>(work, by, row, door, form, settings);
        run.start(body);
        return run.progress().beyond(0).replaceWith(run);
    }

    private BulkLine<?> door(ImportKind kind) {
        if (kind == null) {
            throw DomainException.invalid("kind", "required", "Say what the lines are, such as kind=REGISTRATIONS.");
        }
        BulkLine<?> door = doors.get(kind);
        if (door == null) {
            throw DomainException.invalid("kind", "kind-not-supported",
                    "Lines of this kind are not taken in bulk yet.");
        }
        return door;
    }

    /** @return what comes of the lines, in their order, as it becomes known */
    Multi<List<ImportLineView>> results(Caller by, ImportRun<?> run) {
        return Multi.createBy().repeating()
                .uni(() -> new int[1], reached -> run.progress().beyond(reached[0])
                        .chain(() -> work.read(by, unit -> LineTable.page(unit, run.row().id(), run.row().run(),
                                reached[0], false, PAGE)))
                        .invoke(page -> reached[0] = page.isEmpty() ? reached[0] : page.get(page.size() - 1).line()))
                .until(List::isEmpty);
    }

    /** @return the import; fails as NOT_FOUND */
    Uni<ImportView> require(Caller by, UUID id) {
        by.must(Operation.READ_BULK_IMPORTS);
        return work.read(by, unit -> ImportTable.find(unit, id)
                .map(found -> found.orElseThrow(ImportService::notFound).view(unit.now())));
    }

    /** @return the imports that the caller may see, newest first */
    Uni<Page<ImportView>> list(Caller by, PageRequest page) {
        by.must(Operation.READ_BULK_IMPORTS);
        return work.read(by, unit -> ImportTable.list(unit, page)
                .map(rows -> Page.of(rows, page, row -> row.id().toString()).map(row -> row.view(unit.now()))));
    }

    /** @return what came of the lines when the import was sent last, in their order; fails as NOT_FOUND */
    Uni<Page<ImportLineView>> lines(Caller by, UUID id, Boolean failedOnly, PageRequest page) {
        by.must(Operation.READ_BULK_IMPORTS);
        int after = after(page);
        return work.read(by, unit -> ImportTable.find(unit, id)
                .map(found -> found.orElseThrow(ImportService::notFound))
                .chain(row -> LineTable.page(unit, id, row.run(), after, Boolean.TRUE.equals(failedOnly),
                        page.fetch())))
                .map(rows -> Page.of(rows, page, line -> Integer.toString(line.line())));
    }

    private static int after(PageRequest page) {
        if (page.after() == null) {
            return 0;
        }
        if (!page.after().matches("[0-9]{1,9}")) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
        return Integer.parseInt(page.after());
    }

    private static DomainException notFound() {
        return DomainException.notFound("bulk import");
    }
}
