package io.concordat.deal.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.deal.BulkLine;
import io.concordat.deal.bulk.ImportEvents.BulkImportFinished;
import io.concordat.deal.bulk.LineTable.Answered;
import io.concordat.deal.bulk.LineTable.Known;
import io.concordat.deal.bulk.RecordSplitter.Piece;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.work.UnitOfWork;

/**
 * One sending of an import: reads its lines as they come, takes them in their order, one after the other, and writes what
 * came of them in batches. Memory holds one piece of the body and the lines that end in it.
 */
final class ImportRun<T> {

    private static final int BATCH = 50;
    private static final int LONGEST_KEY = 64;

    private final UnitOfWork work;
    private final Caller by;
    private final ImportRow row;
    private final LineAnswers<T> answers;
    private final LineForm form;
    private final RecordSplitter splitter;
    private final long most;
    private final Progress progress = new Progress();
    /** Of the batch at hand; those of earlier batches are known to the database. */
    private final Set<String> keys = new HashSet<>();
    private long size;

    ImportRun(UnitOfWork work, Caller by, ImportRow row, BulkLine<T> door, LineForm form, BulkSettings settings) {
        this.work = work;
        this.by = by;
        this.row = row;
        this.answers = new LineAnswers<>(by, row, door, form);
        this.form = form;
        this.splitter = new RecordSplitter(form.quotes(), Math.toIntExact(settings.longestLine().asLongValue()));
        this.most = settings.largestImport().asLongValue();
    }

    ImportRow row() {
        return row;
    }

    Progress progress() {
        return progress;
    }

    /** Takes the whole body; the progress tells how it goes. */
    void start(Multi<Buffer> body) {
        body.onItem().transformToUniAndConcatenate(this::take).collect().last()
                .chain(() -> batches(splitter.rest().stream().toList())).chain(this::finish)
                .subscribe().with(done -> progress.end(), progress::fail);
    }

    private Uni<Void> take(Buffer bytes) {
        size += bytes.length();
        if (size > most) {
            throw DomainException.of(Kind.TOO_LARGE, "too-large",
                    "An import has at most " + most + " bytes; cut it into several.");
        }
        return batches(splitter.take(bytes.getBytes()));
    }

    private Uni<Void> batches(List<Piece> pieces) {
        List<List<Piece>> batches = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from += BATCH) {
            batches.add(pieces.subList(from, Math.min(from + BATCH, pieces.size())));
        }
        return Multi.createFrom().iterable(batches).onItem().transformToUniAndConcatenate(this::batch).collect().last()
                .replaceWithVoid();
    }

    private Uni<Void> batch(List<Piece> pieces) {
        keys.clear();
        List<ImportLine> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            read(piece).ifPresent(lines::add);
        }
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return known(lines).chain(known -> answers.of(lines, known)).chain(this::write);
    }

    private Uni<Void> write(List<Answered> answered) {
        return work.read(by, unit -> LineTable.write(unit, row.id(), row.run(), answered)).invoke(written -> {
            if (!written) {
                throw takenOver();
            }
            progress.reach(answered.get(answered.size() - 1).line().line());
        }).replaceWithVoid();
    }

    private Uni<Void> finish() {
        return work.read(by, unit -> ImportTable.finish(unit, row.id(), row.run()).invoke(found -> {
            ImportRow done = found.orElseThrow(ImportRun::takenOver);
            unit.announce(new BulkImportFinished(done.id(), done.kind(), done.lines(), done.accepted(),
                    done.failed()));
        })).replaceWithVoid();
    }

    /** @return the line, or empty when it is the header */
    private Optional<ImportLine> read(Piece piece) {
        if (piece.bytes() == null) {
            return Optional.of(ImportLine.faulty(piece.line(), "", DomainException.of(Kind.TOO_LARGE, "line-too-long",
                    "The line is longer than is accepted here.")));
        }
        String raw = new String(piece.bytes(), StandardCharsets.ISO_8859_1);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(piece.bytes())).toString();
            if (form.takesAsHeader(text)) {
                return Optional.empty();
            }
            try {
                ObjectNode object = form.read(text);
                return Optional.of(keyed(piece.line(), object));
            } catch (DomainException fault) {
                return Optional.of(ImportLine.faulty(piece.line(), raw, fault));
            }
        } catch (CharacterCodingException e) {
            return Optional.of(ImportLine.faulty(piece.line(), raw, DomainException.of(Kind.INVALID,
                    "encoding-malformed", "The line is not UTF-8.")));
        }
    }

    private ImportLine keyed(int line, ObjectNode object) {
        JsonNode key = object.remove(CsvForm.LINE_KEY);
        if (key == null || key.isNull()) {
            return ImportLine.read(line, null, object);
        }
        ImportLine read = ImportLine.read(line, key.asText(), object);
        if (!key.isTextual() || key.asText().isBlank() || key.asText().length() > LONGEST_KEY
                || key.asText().chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            return read.refused(DomainException.invalid(CsvForm.LINE_KEY, "line-key-malformed",
                    "A line key has 1 to 64 printable ASCII characters."));
        }
        return keys.add(key.asText()) ? read : LineAnswers.repeated(read);
    }

    /** Nothing can be known of lines that were never sent before. */
    private Uni<Map<String, Known>> known(List<ImportLine> lines) {
        if (row.run() == 1 && lines.stream().allMatch(line -> line.key() == null)) {
            return Uni.createFrom().item(Map.of());
        }
        return work.read(by, unit -> LineTable.known(unit, row.id(),
                lines.stream().map(ImportLine::reference).toList()));
    }

    private static DomainException takenOver() {
        return DomainException.of(Kind.CONFLICT, "import-taken-over",
                "The same import was sent again meanwhile; the later sending goes on with it.");
    }
}
