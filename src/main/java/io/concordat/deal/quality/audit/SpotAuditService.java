package io.concordat.deal.quality.audit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.quality.audit.AuditEvents.SpotAuditDrawn;
import io.concordat.deal.quality.audit.AuditEvents.SpotAuditFindingRecorded;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Draws samples of registrations that anybody can draw again, and keeps what auditors find in them. */
@ApplicationScoped
public class SpotAuditService {

    private static final int LONGEST_DAYS = 366;
    private static final int LARGEST_SAMPLE = 1_000;
    private static final int SHOWN_ITEMS = 100;
    private static final int EARLIEST_YEAR = 1990;

    private final UnitOfWork work;
    private final InputCheck check;

    SpotAuditService(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /**
     * Draws a sample. Of every stratum those registrations are drawn whose SHA-256 of seed, a bar and the id is least.
     *
     * @return 201 with the audit; fails as INVALID {@code period-not-over}, as CONFLICT {@code nothing-to-sample} or
     *         {@code sample-too-large}
     */
    public Uni<Outcome<SpotAuditView>> create(Caller by, CreateSpotAudit input, String key) {
        Command<SpotAuditView> command = Command.of(by, Operation.RUN_SPOT_AUDITS, "create-spot-audit", null, input,
                key, SpotAuditView.class);
        check(input);
        return work.write(command, unit -> {
            if (!input.to().isBefore(unit.today())) {
                throw DomainException.invalid("to", "period-not-over",
                        "Only a period that is over has a population that stands still.");
            }
            return SpotAuditTable.strata(unit, input).chain(strata -> {
                SortedMap<String, Integer> sizes = sizes(input, strata);
                SpotAuditView audit = audit(unit, input, sum(strata), sum(sizes));
                unit.announce(new SpotAuditDrawn(audit.id(), audit.seed(), audit.stratifyBy(), audit.population(),
                        audit.sampled()));
                return SpotAuditTable.insert(unit, audit)
                        .chain(() -> SpotAuditTable.draw(unit, audit.id(), input, sizes))
                        .replaceWith(Outcome.created("/v1/spot-audits/" + audit.id(), audit, 1));
            });
        });
    }

    /** @return the audit; fails as NOT_FOUND when there is none */
    public Uni<SpotAuditView> require(Caller by, UUID id) {
        by.must(Operation.READ_SPOT_AUDITS);
        return work.read(by, unit -> SpotAuditTable.find(unit, id))
                .map(found -> found.orElseThrow(SpotAuditService::notFound));
    }

    /** @return a page, newest first */
    public Uni<Page<SpotAuditView>> list(Caller by, PageRequest page) {
        by.must(Operation.READ_SPOT_AUDITS);
        return work.read(by, unit -> SpotAuditTable.list(unit, page))
                .map(rows -> Page.of(rows, page, audit -> audit.id().toString()));
    }

    /** @return a page of the sample in its order */
    public Uni<Page<AuditItemView>> items(Caller by, UUID auditId, PageRequest page) {
        by.must(Operation.READ_SPOT_AUDITS);
        int after = position(page);
        return work.read(by, unit -> SpotAuditTable.find(unit, auditId)
                .map(found -> found.orElseThrow(SpotAuditService::notFound))
                .chain(() -> SpotAuditTable.items(unit, auditId, after, page.fetch())))
                .map(rows -> Page.of(rows, page, item -> Integer.toString(item.position())));
    }

    /** @return the first hundred items of each audit, in the order of the ids; one statement */
    Uni<List<List<AuditItemView>>> items(Caller by, List<UUID> auditIds) {
        by.must(Operation.READ_SPOT_AUDITS);
        return work.read(by, unit -> SpotAuditTable.itemsOf(unit, auditIds, SHOWN_ITEMS)).map(items -> {
            Map<UUID, List<AuditItemView>> byAudit = new HashMap<>();
            items.forEach(item -> byAudit.computeIfAbsent(item.auditId(), id -> new ArrayList<>()).add(item));
            return auditIds.stream().map(id -> byAudit.getOrDefault(id, List.of())).toList();
        });
    }

    /** Records what an auditor found; a later finding replaces it, with the revision that was seen. */
    public Uni<Outcome<AuditItemView>> record(Caller by, UUID auditId, UUID registrationId, IntSupplier expected,
            RecordFinding input, String key) {
        Command<AuditItemView> command = Command.of(by, Operation.RUN_SPOT_AUDITS, "record-spot-audit-finding",
                auditId + "/" + registrationId, input, key, AuditItemView.class);
        check.check(input);
        if (input.result() == AuditResult.PENDING) {
            throw DomainException.invalid("result", "required", "Say what was found.");
        }
        if (input.result() != AuditResult.CLEAN && input.note() == null) {
            throw DomainException.invalid("note", "required", "Say in words what was found.");
        }
        return work.write(command, unit -> SpotAuditTable.item(unit, auditId, registrationId, true).chain(found -> {
            AuditItemView item = found.orElseThrow(SpotAuditService::notFound);
            Revisions.match(expected.getAsInt(), item.revision());
            unit.announce(new SpotAuditFindingRecorded(auditId, registrationId, input.result()));
            return SpotAuditTable.record(unit, item, input);
        }).chain(() -> SpotAuditTable.item(unit, auditId, registrationId, false)).map(found -> found.orElseThrow())
                .map(item -> Outcome.ok(item, item.revision())));
    }

    private void check(CreateSpotAudit input) {
        check.check(input);
        List<FieldError> faults = new ArrayList<>();
        if (input.from().getYear() < EARLIEST_YEAR) {
            faults.add(new FieldError("from", "out-of-range", "The day is out of bounds."));
        } else if (input.to().isBefore(input.from())
                || ChronoUnit.DAYS.between(input.from(), input.to()) >= LONGEST_DAYS) {
            faults.add(new FieldError("to", "out-of-range", "A period has 1 to " + LONGEST_DAYS + " days."));
        }
        if ((input.sharePercent() == null) == (input.count() == null)) {
            faults.add(new FieldError("sharePercent", "share-or-count", "Say either a share or a count."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private static SortedMap<String, Integer> sizes(CreateSpotAudit input, Map<String, Integer> strata) {
        if (strata.isEmpty()) {
            throw DomainException.of(Kind.CONFLICT, "nothing-to-sample", "Nothing was submitted in this period.");
        }
        SortedMap<String, Integer> sizes = input.count() == null
                ? SampleSizes.ofShare(strata, input.sharePercent())
                : SampleSizes.ofCount(strata, input.count());
        if (sum(sizes) > LARGEST_SAMPLE) {
            throw DomainException.of(Kind.CONFLICT, "sample-too-large", "The sample would have " + sum(sizes)
                    + " registrations; the largest has " + LARGEST_SAMPLE + ".");
        }
        return sizes;
    }

    private static int sum(Map<String, Integer> sizes) {
        return sizes.values().stream().reduce(0, Math::addExact);
    }

    private static SpotAuditView audit(SqlUnit unit, CreateSpotAudit in, int population, int sampled) {
        return new SpotAuditView(unit.newId(), in.name(), in.from(), in.to(), in.programId(), in.sharePercent(),
                in.count(), in.seed(), in.stratifyBy() == null ? Stratify.NONE : in.stratifyBy(), population, sampled,
                sampled, unit.by().subject(), unit.now());
    }

    private static int position(PageRequest page) {
        if (page.after() == null) {
            return 0;
        }
        if (!page.after().matches("\\d{1,6}")) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
        return Integer.parseInt(page.after());
    }

    private static DomainException notFound() {
        return DomainException.notFound("spot audit");
    }
}
