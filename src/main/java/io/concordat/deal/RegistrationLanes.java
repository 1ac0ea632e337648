package io.concordat.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.Matching.Compared;
import io.concordat.deal.Standings.Answer;
import io.concordat.deal.Storing.New;
import io.concordat.deal.matching.Described;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.time.Patience;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.Together;
import io.concordat.platform.work.Together.Asked;
import io.concordat.platform.work.Together.Part;

/**
 * Lets registrations of a vendor that come at the same moment share a transaction. As many lanes run at a time as there are
 * processors; whoever comes while all of them are busy waits for the next one together with the others, so that a
 * registration on a service with little to do waits for nobody. One that is refused, is a duplicate, is counted by its
 * program, or may meet another one of its set is run alone after it.
 */
@ApplicationScoped
class RegistrationLanes {

    private static final Logger LOG = Logger.getLogger(RegistrationLanes.class);

    private static final int LEAST_LANES = 2;

    private final Together together;
    private final Standings standings;
    private final Matching matching;
    private final Storing storing;
    private final Patience patience;
    private final int most;
    private final int lanes;
    private final Map<Integer, Waiting> byVendor = new ConcurrentHashMap<>();

    /** Everything of a registration that takes no connection. */
    record Ready(Prepared intake, Described customer) {
    }

    private record One(Asked<DealView, Ready> asked, Uni<Outcome<DealView>> alone,
            UniEmitter<? super Outcome<DealView>> emitter, Context context) {

        void answer(Uni<Outcome<DealView>> outcome) {
            outcome.subscribe().with(item -> back(() -> emitter.complete(item)),
                    failure -> back(() -> emitter.fail(failure)));
        }

        /** Goes on where the request came from. */
        private void back(Runnable rest) {
            if (context == null || Vertx.currentContext() == context) {
                rest.run();
            } else {
                context.runOnContext(nothing -> rest.run());
            }
        }
    }

    /** @param running lanes that are on their way */
    private record Waiting(Queue<One> queue, AtomicInteger running) {
    }

    /**
     * @param most registrations of one transaction; 1 lets each have its own
     * @param lanes transactions of one vendor that run at a time; as many as there are processors when it is not said, two or more
     */
    RegistrationLanes(Together together, Standings standings, Matching matching, Storing storing,
            Patience patience, @ConfigProperty(name = "concordat.registration.together", defaultValue = "16") int most,
            @ConfigProperty(name = "concordat.registration.lanes") OptionalInt lanes) {
        if (most < 1 || lanes.orElse(1) < 1) {
            throw new IllegalStateException(
                    "concordat.registration.together and concordat.registration.lanes must be 1 or more");
        }
        this.together = together;
        this.standings = standings;
        this.matching = matching;
        this.storing = storing;
        this.patience = patience;
        this.most = most;
        this.lanes = lanes.orElseGet(() -> Math.max(LEAST_LANES, Runtime.getRuntime().availableProcessors()));
    }

    /** @param alone runs the registration in a transaction of its own */
    Uni<Outcome<DealView>> run(Command<DealView> command, Ready ready, Uni<Outcome<DealView>> alone) {
        Waiting waiting = byVendor.computeIfAbsent(command.by().vendorId(),
                vendor -> new Waiting(new ConcurrentLinkedQueue<>(), new AtomicInteger()));
        // The time in the queue counts: a server that stands still would keep the lanes, and who waits for them, for long.
        return patience.limit(Uni.createFrom().<Outcome<DealView>>emitter(emitter -> {
            waiting.queue().add(new One(new Asked<>(command, ready), alone, emitter, Vertx.currentContext()));
            start(waiting);
        })).onFailure().transform(Failures::told);
    }

    /** Starts lanes for as long as one is free and somebody waits. */
    private void start(Waiting waiting) {
        while (!waiting.queue().isEmpty() && take(waiting)) {
            List<One> set = new ArrayList<>(most);
            while (set.size() < most) {
                One next = waiting.queue().poll();
                if (next == null) {
                    break;
                }
                set.add(next);
            }
            if (set.isEmpty()) {
                waiting.running().decrementAndGet();
            } else {
                run(waiting, set);
            }
        }
    }

    /** More transactions side by side than processors would only make all of them take longer. */
    private boolean take(Waiting waiting) {
        int now = waiting.running().get();
        while (now < lanes || most == 1) {
            if (waiting.running().compareAndSet(now, now + 1)) {
                return true;
            }
            now = waiting.running().get();
        }
        return false;
    }

    private void run(Waiting waiting, List<One> set) {
        together.run(set.stream().map(One::asked).toList(), this::standings, this::register)
                .onTermination().invoke(() -> {
                    waiting.running().decrementAndGet();
                    start(waiting);
                })
                .subscribe().with(outcomes -> answer(set, outcomes), failure -> failed(set, failure));
    }

    private static void answer(List<One> set, List<Optional<Outcome<DealView>>> outcomes) {
        for (int i = 0; i < set.size(); i++) {
            One one = set.get(i);
            one.answer(outcomes.get(i).map(outcome -> Uni.createFrom().item(outcome)).orElse(one.alone()));
        }
    }

    private static void failed(List<One> set, Throwable failure) {
        boolean away = failure instanceof DomainException refusal && refusal.kind() == Kind.UNAVAILABLE;
        if (!away) {
            LOG.debugf("%d registrations could not go together and go alone: %s", set.size(), failure.toString());
        }
        set.forEach(one -> one.answer(away ? Uni.createFrom().failure(failure) : one.alone()));
    }

    private Uni<List<Answer>> standings(List<Part<DealView, Ready>> parts) {
        return standings.of(parts.get(0).unit(), parts.stream().map(part -> part.input().intake()).toList());
    }

    private Uni<List<Optional<Outcome<DealView>>>> register(List<Part<DealView, Ready>> parts, List<Answer> answers) {
        return matching.compareAll(parts.get(0).unit(), parts.stream().map(part -> part.input().intake()).toList(),
                parts.stream().map(part -> part.input().customer()).toList(), answers)
                .chain(compared -> store(parts, compared));
    }

    private Uni<List<Optional<Outcome<DealView>>>> store(List<Part<DealView, Ready>> parts,
            List<Optional<Compared>> compared) {
        List<New> stored = new ArrayList<>();
        boolean[] goes = new boolean[parts.size()];
        for (int i = 0; i < goes.length; i++) {
            goes[i] = compared.get(i).isPresent() && compared.get(i).get().decision().duplicateOf().isEmpty()
                    && DealLimits.none(compared.get(i).get().standing().policy(), compared.get(i).get().intake());
            if (goes[i]) {
                stored.add(New.of(parts.get(i).unit(), compared.get(i).get(), false));
            }
        }
        Uni<List<Outcome<DealView>>> outcomes = stored.isEmpty()
                ? Uni.createFrom().item(List.of())
                : storing.storeAll(stored);
        return outcomes.map(each -> {
            List<Optional<Outcome<DealView>>> all = new ArrayList<>(goes.length);
            int next = 0;
            for (boolean goesOn : goes) {
                all.add(goesOn ? Optional.of(each.get(next++)) : Optional.empty());
            }
            return all;
        });
    }
}
