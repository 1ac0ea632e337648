package io.concordat.earning.booking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.earning.booking.EarningEvent.EarningEntered;
import io.concordat.earning.booking.EarningEvent.EarningPayable;
import io.concordat.earning.draw.Drawn;
import io.concordat.earning.entry.Entry;
import io.concordat.earning.entry.Head;
import io.concordat.earning.entry.TraceStep;
import io.concordat.earning.ground.Ground;
import io.concordat.ledger.Ledger;
import io.concordat.platform.work.SqlUnit;

/** Records what an evaluation decided: entries, the state of earnings, positions and postings, all or nothing. */
@ApplicationScoped
public class Bookkeeping {

    private record Written(Booked booked, List<String> traces) {
    }

    private final Ledger ledger;
    private final Vertx vertx;
    private final ObjectMapper json;

    Bookkeeping(Ledger ledger, Vertx vertx, ObjectMapper json) {
        this.ledger = ledger;
        this.vertx = vertx;
        this.json = json;
    }

    /** Lets nobody else record anything of the partner until the transaction ends. */
    public Uni<Void> hold(SqlUnit unit, UUID partnerId) {
        return EarningTable.hold(unit, partnerId);
    }

    /** @return what is recorded of the partner */
    public Uni<Standing> standing(SqlUnit unit, UUID partnerId) {
        return EarningTable.heads(unit, partnerId).chain(heads -> PositionTable.of(unit, partnerId)
                .map(positions -> new Standing(partnerId, heads, positions)));
    }

    /**
     * Records changes of earnings and what they come to. The caller holds the partner.
     *
     * @param standing what was recorded before
     * @param given the earnings that the facts give now, in any amount
     * @param drawn the changes after budgets and caps of all partners
     * @return the next day on which something becomes due without anything happening, or {@code null}
     */
    public Uni<LocalDate> book(SqlUnit unit, Standing standing, Ground ground, Set<LineKey> given, Drawn drawn) {
        UUID evaluation = unit.newId();
        UUID partner = standing.partnerId();
        return vertx.executeBlocking(() -> {
            Booked booked = new Books(standing, ground, given, drawn, unit.now(), unit.today()).write(evaluation);
            return new Written(booked, booked.entries().stream().map(this::trace).toList());
        }, false).chain(written -> {
            Booked booked = written.booked();
            return EarningTable.write(unit, partner, booked.heads())
                    .chain(() -> EarningTable.enter(unit, evaluation, booked.entries(), written.traces()))
                    .chain(() -> PositionTable.write(unit, partner, booked.positions()))
                    .chain(() -> ledger.post(unit, booked.postings())).invoke(() -> announce(unit, partner, booked))
                    .replaceWith(booked.nextOn());
        });
    }

    private static void announce(SqlUnit unit, UUID partner, Booked booked) {
        Map<UUID, Head> heads = new HashMap<>();
        booked.heads().forEach(head -> heads.put(head.id(), head));
        for (Entry entry : booked.entries()) {
            Head head = heads.get(entry.earningId());
            unit.announce(new EarningEntered(head.id(), partner, head.key().offer(), head.key().version(),
                    head.key().fact(), entry.id(), entry.number(), entry.kind(), head.status(),
                    head.currency().code(), entry.change().granted(), entry.change().noBudget()));
        }
        booked.payable().forEach(head -> unit.announce(new EarningPayable(head.id(), partner, head.key().offer(),
                head.currency().code(), head.dueMinor())));
    }

    private String trace(Entry entry) {
        try {
            return json.writeValueAsString(entry.trace().stream().map(TraceStep::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trace cannot be written", e);
        }
    }
}
