package io.concordat.earning.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.platform.security.Caller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/**
 * Replays a period, a partner at a time: each is a transaction of its own, opened when the reader has taken the line before, so that
 * a slow reader holds no connection. Earlier facts are folded too, since volumes and caps go on over the period's first day.
 * Amounts are before budgets and caps of all partners: their order of draws runs through all partners, which a fold of one
 * partner at a time cannot follow.
 */
@ApplicationScoped
public class ReplayService {

    /** Recorded facts of one partner that a stream takes. */
    static final long MOST_STREAMED = 1_000_000;
    /** Recorded facts of one partner that a page takes: a page is waited for. */
    static final long MOST_PAGED = 20_000;
    private static final int PARTNERS = 200;

    private final UnitOfWork work;
    private final ReplayPlans plans;
    private final PartnerReplays replays;
    private final ObjectMapper json;

    ReplayService(UnitOfWork work, ReplayPlans plans, PartnerReplays replays, ObjectMapper json) {
        this.work = work;
        this.plans = plans;
        this.replays = replays;
        this.json = json;
    }

    /** Where a stream stands. */
    private static final class Progress {
        private final Tallies totals = new Tallies();
        private final Deque<UUID> next = new ArrayDeque<>();
        private UUID last;
        private boolean isLast;
        private long partners;
        private long facts;
        private long skipped;
        private boolean ended;
        private volatile boolean unwanted;
    }

    /**
     * @return once it is noted that somebody replays: a line for each partner with facts, then one of totals; fails as NOT_FOUND for
     *         a partner, program or version that is absent
     */
    Uni<Multi<Buffer>> stream(Caller by, ReplayEarnings input) {
        return plans.plan(by, input).map(plan -> {
            Progress progress = new Progress();
            return Multi.createBy().repeating().uni(() -> progress, at -> next(plan, at)).until(Optional::isEmpty)
                    .map(Optional::orElseThrow).onCancellation().invoke(() -> progress.unwanted = true);
        });
    }

    /** @return a page of partners with facts, by id; fails as {@link #stream} */
    Uni<Page<ReplayLine>> page(Caller by, ReplayEarnings input, PageRequest page) {
        UUID after = page.afterId();
        return plans.plan(by, input).chain(plan -> work
                .read(by, unit -> ReplayTable.next(unit, after, plan.partners(), page.fetch()))
                .map(ids -> Page.of(ids, page, UUID::toString))
                .chain(ids -> Multi.createFrom().iterable(ids.items()).onItem()
                        .transformToUniAndConcatenate(id -> replays.replay(plan, id, MOST_PAGED, () -> false)
                                .map(result -> line(id, result)))
                        .collect().asList().map(lines -> new Page<>(lines, ids.nextCursor()))));
    }

    private Uni<Optional<Buffer>> next(ReplayPlan plan, Progress progress) {
        if (progress.ended) {
            return Uni.createFrom().item(Optional.empty());
        }
        return partner(plan, progress).chain(partner -> partner.isEmpty()
                ? Uni.createFrom().item(totals(progress))
                : line(plan, partner.get(), progress)).map(line -> Optional.of(written(line)));
    }

    private Uni<Optional<UUID>> partner(ReplayPlan plan, Progress progress) {
        if (!progress.next.isEmpty() || progress.isLast) {
            return Uni.createFrom().item(Optional.ofNullable(progress.next.poll()));
        }
        return work.read(plan.by(), unit -> ReplayTable.next(unit, progress.last, plan.partners(), PARTNERS))
                .map(found -> {
                    progress.next.addAll(found);
                    progress.isLast = found.size() < PARTNERS;
                    return Optional.ofNullable(progress.next.poll());
                });
    }

    private static ReplayLine totals(Progress progress) {
        progress.ended = true;
        return new ReplayLine(null, progress.partners, progress.facts, progress.skipped, progress.totals.lines());
    }

    private Uni<ReplayLine> line(ReplayPlan plan, UUID partnerId, Progress progress) {
        progress.last = partnerId;
        return replays.replay(plan, partnerId, MOST_STREAMED, () -> progress.unwanted).map(result -> {
            progress.partners++;
            progress.facts += result.facts();
            progress.skipped += result.skipped() ? 1 : 0;
            progress.totals.addAll(result.tallies());
            return line(partnerId, result);
        });
    }

    private static ReplayLine line(UUID partnerId, PartnerReplays.Result result) {
        return new ReplayLine(partnerId, 1, result.facts(), result.skipped() ? 1 : 0, result.tallies().lines());
    }

    private Buffer written(ReplayLine line) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(line)).appendByte((byte) '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of a replay cannot be written as JSON", e);
        }
    }
}
