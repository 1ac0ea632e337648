package io.concordat.deal.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import io.concordat.deal.BulkBatch;
import io.concordat.deal.BulkLine;
import io.concordat.deal.bulk.LineTable.Answered;
import io.concordat.deal.bulk.LineTable.Known;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.error.Problem;
import io.concordat.platform.security.Caller;
import io.concordat.platform.web.JsonFaults;

/** Says what comes of lines: what is known of them from before, or what their use case answers. */
final class LineAnswers<T> {

    private static final Logger LOG = Logger.getLogger(LineAnswers.class);

    private final Caller by;
    private final ImportRow row;
    private final BulkLine<T> door;
    private final LineForm form;

    LineAnswers(Caller by, ImportRow row, BulkLine<T> door, LineForm form) {
        this.by = by;
        this.row = row;
        this.door = door;
        this.form = form;
    }

    /** @return what came of the lines, in their order; fails when the run has to end */
    Uni<List<Answered>> of(List<ImportLine> lines, Map<String, Known> known) {
        return door instanceof BulkBatch<T> batch
                ? together(batch, lines, known)
                : oneByOne(lines, known);
    }

    private Uni<List<Answered>> oneByOne(List<ImportLine> lines, Map<String, Known> known) {
        return Multi.createFrom().iterable(lines).onItem()
                .transformToUniAndConcatenate(line -> answer(line, known.get(line.reference()))).collect().asList();
    }

    private Uni<List<Answered>> together(BulkBatch<T> batch, List<ImportLine> lines, Map<String, Known> known) {
        Answered[] answers = new Answered[lines.size()];
        List<Integer> open = new ArrayList<>();
        List<T> inputs = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            ImportLine line = lines.get(i);
            answers[i] = settled(line, known.get(line.reference())).orElse(null);
            if (answers[i] == null) {
                try {
                    inputs.add(input(line));
                    open.add(i);
                } catch (DomainException malformed) {
                    answers[i] = new Answered(line, refusal(line, malformed.problem()));
                }
            }
        }
        if (open.isEmpty()) {
            return Uni.createFrom().item(List.of(answers));
        }
        return batch.takeTogether(by, inputs).map(taken -> {
            for (int i = 0; i < taken.size(); i++) {
                ImportLine line = lines.get(open.get(i));
                BulkBatch.Answer answer = taken.get(i);
                answers[open.get(i)] = new Answered(line, answer.refusal() == null
                        ? view(line, answer.taken())
                        : refusal(line, answer.refusal().problem()));
            }
            return List.of(answers);
        }).onFailure(failure -> !endsTheRun(failure)).recoverWithUni(failure -> {
            LOG.warnf("Lines of an import are taken one by one: %s", failure.toString());
            return oneByOne(lines, known);
        });
    }

    private Uni<Answered> answer(ImportLine line, Known known) {
        return settled(line, known).map(Uni.createFrom()::item)
                .orElseGet(() -> taken(line).map(view -> new Answered(line, view)));
    }

    /** @return what needs no use case to be answered */
    private Optional<Answered> settled(ImportLine line, Known known) {
        if (known != null && known.run() == row.run()) {
            ImportLine twice = repeated(line);
            return Optional.of(new Answered(twice, refusal(twice, twice.fault().problem())));
        }
        if (known != null && known.hash().equals(line.hash()) && known.view().status() < 500) {
            ImportLineView before = known.view();
            return Optional.of(new Answered(line, new ImportLineView(line.line(), line.key(), before.status(),
                    before.id(), before.verdict(), before.code(), before.message(), before.errors())));
        }
        return line.fault() == null
                ? Optional.empty()
                : Optional.of(new Answered(line, refusal(line, line.fault().problem())));
    }

    private Uni<ImportLineView> taken(ImportLine line) {
        return Uni.createFrom().deferred(() -> door.take(by, input(line), line.idempotencyKey(row.id())))
                .map(taken -> view(line, taken))
                .onFailure(failure -> !endsTheRun(failure)).recoverWithItem(failure -> refusal(line, failure));
    }

    private static ImportLineView view(ImportLine line, BulkLine.Taken taken) {
        return new ImportLineView(line.line(), line.key(), taken.status(), taken.id(), taken.verdict(), null, null,
                null);
    }

    private T input(ImportLine line) {
        try {
            return form.as(door.input(), line.object());
        } catch (JsonProcessingException e) {
            throw JsonFaults.explain(e);
        }
    }

    /** What will pass is no answer to a line: the caller sends the file again. */
    private static boolean endsTheRun(Throwable failure) {
        return failure instanceof DomainException refusal
                ? refusal.kind() == Kind.UNAVAILABLE || refusal.code().equals("idempotency-in-flight")
                : Failures.isDatabaseAway(failure);
    }

    private static ImportLineView refusal(ImportLine line, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return refusal(line, refusal.problem());
        }
        LOG.errorf(failure, "Line %d of an import failed in a way that nobody foresaw", line.line());
        return refusal(line, new Problem("about:blank", "Internal error", 500,
                "Something went wrong on our side; send the file again.", "internal", null));
    }

    private static ImportLineView refusal(ImportLine line, Problem problem) {
        List<FieldError> errors = problem.errors();
        return new ImportLineView(line.line(), line.key(), problem.status(), null, null, problem.code(),
                problem.detail(), errors == null || errors.isEmpty() ? null : errors);
    }

    /** @return the line, refused as its key stands in an earlier one */
    static ImportLine repeated(ImportLine line) {
        return line.refused(DomainException.invalid(CsvForm.LINE_KEY, "line-key-repeated",
                "An earlier line of this file has the same key."));
    }
}
