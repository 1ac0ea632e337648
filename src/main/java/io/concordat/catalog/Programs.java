package io.concordat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** Looks programs up for other packages and rooms, inside their units of work. */
@ApplicationScoped
public class Programs {

    /** Fails as NOT_FOUND when the unit's caller may not see such a program: a partner sees those of its enrollments. */
    public Uni<ProgramView> requireVisible(SqlUnit unit, UUID programId) {
        return ProgramTable.find(unit, programId)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("program")));
    }

    /**
     * One statement for a whole page, for batched loaders.
     *
     * @return the programs in the order of the ids, {@code null} where the unit's caller may not see one
     */
    public Uni<List<ProgramView>> views(SqlUnit unit, List<UUID> programIds) {
        return ProgramTable.byIds(unit, programIds.stream().distinct().toList()).map(found -> {
            Map<UUID, ProgramView> byId = found.stream()
                    .collect(Collectors.toMap(ProgramView::id, Function.identity()));
            List<ProgramView> inOrder = new ArrayList<>(programIds.size());
            programIds.forEach(id -> inOrder.add(byId.get(id)));
            return inOrder;
        });
    }

    /**
     * Makes sure that something new may be arranged under the program, and keeps it from being closed until the
     * transaction ends. Fails as NOT_FOUND, or as CONFLICT {@code program-closed}.
     */
    public Uni<Void> requireActive(Unit unit, UUID programId) {
        return ProgramTable.hold(unit, programId).invoke(Programs::refuseClosed).replaceWithVoid();
    }

    /** As {@link #requireActive}, and answers the program's notice period for offers, in days. */
    public Uni<Integer> requireNoticeDays(Unit unit, UUID programId) {
        return requireActive(unit, programId).chain(() -> ProgramTable.offerNoticeDays(unit, programId));
    }

    /** @return whether the program is active; it then stays so until the transaction ends */
    public Uni<Boolean> isActive(Unit unit, UUID programId) {
        return ProgramTable.hold(unit, programId)
                .map(status -> status.filter(ProgramStatus.ACTIVE::equals).isPresent());
    }

    static void refuseClosed(Optional<ProgramStatus> status) {
        if (status.orElseThrow(() -> DomainException.notFound("program")) == ProgramStatus.CLOSED) {
            throw Program.closed();
        }
    }
}
