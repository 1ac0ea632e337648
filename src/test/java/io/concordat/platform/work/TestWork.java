package io.concordat.platform.work;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** Due work of tests: leaves a mark for each time it is done, and fails for as long as it is told to. */
@ApplicationScoped
class TestWork implements DueWorkHandler {

    static final String KIND = "test-work";
    private static final String MARK = """
            insert into audit_event (vendor_id, id, recorded_at, actor, action, subject_kind, subject_id, detail)
            values ($1, $2, now(), 'test', 'done', 'test-work', $3, '{}')""";

    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        return unit.update(MARK, unit.vendorId(), unit.newId(), subjectId).invoke(() -> {
            if (failing.contains(subjectId)) {
                throw new IllegalStateException("told to fail");
            }
        }).replaceWithVoid();
    }

    void fail(UUID subjectId) {
        failing.add(subjectId);
    }

    void succeed(UUID subjectId) {
        failing.remove(subjectId);
    }
}
