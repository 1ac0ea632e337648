package io.concordat.platform.reference;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
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

/** The use cases of reference data. */
@ApplicationScoped
public class ReferenceService {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final UnitOfWork work;
    private final InputCheck check;

    ReferenceService(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /**
     * Creates a code, or replaces one as a whole.
     *
     * @param expected the revision that the caller saw; only a code that exists needs it
     */
    public Uni<Outcome<ReferenceCode>> write(Caller by, ReferenceKind kind, String code, WriteReferenceCode input,
            Optional<Integer> expected, String key) {
        Command<ReferenceCode> command = Command.of(by, Operation.WRITE_REFERENCE_DATA, "write-reference-code",
                kind + "/" + code, input, key, ReferenceCode.class);
        check.check(input);
        if (!FORM.matcher(code).matches()) {
            throw DomainException.invalid("code", "code-malformed",
                    "A code has 1 to 40 upper-case letters, digits and underscores, a letter first.");
        }
        return work.write(command, unit -> ReferenceTable.hold(unit, kind, code).chain(
                found -> found.isPresent()
                        ? replace(unit, found.get(), input, expected)
                        : create(unit, filled(kind, code, input, 1), input, expected)));
    }

    /** @return a page of the list in the order of the codes */
    public Uni<Page<ReferenceCode>> list(Caller by, ReferenceKind kind, PageRequest page) {
        by.must(Operation.READ_REFERENCE_DATA);
        return work.read(by, unit -> ReferenceTable.list(unit, kind, page.after(), page.fetch()))
                .map(rows -> Page.of(rows, page, ReferenceCode::code));
    }

    /** @return the code; fails as NOT_FOUND when the list has none such */
    public Uni<ReferenceCode> require(Caller by, ReferenceKind kind, String code) {
        by.must(Operation.READ_REFERENCE_DATA);
        return work.read(by, unit -> ReferenceTable.find(unit, kind, code))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("code")));
    }

    private Uni<Outcome<ReferenceCode>> create(SqlUnit unit, ReferenceCode code, WriteReferenceCode input,
            Optional<Integer> expected) {
        return ReferenceTable.insert(unit, code).chain(stored -> {
            if (!stored) {
                return ReferenceTable.hold(unit, code.kind(), code.code())
                        .chain(other -> replace(unit, other.orElseThrow(), input, expected));
            }
            unit.announce(written(code));
            return Uni.createFrom().item(Outcome.created(
                    "/v1/reference-data/" + code.kind().path() + "/" + code.code(), code, code.revision()));
        });
    }

    private Uni<Outcome<ReferenceCode>> replace(SqlUnit unit, ReferenceCode old, WriteReferenceCode input,
            Optional<Integer> expected) {
        Revisions.match(Revisions.expected(expected.orElse(null)), old.revision());
        ReferenceCode changed = filled(old.kind(), old.code(), input, old.revision() + 1);
        unit.announce(written(changed));
        return refuseCircle(unit, changed).chain(() -> ReferenceTable.update(unit, changed))
                .replaceWith(Outcome.ok(changed, changed.revision()));
    }

    private static Uni<Void> refuseCircle(SqlUnit unit, ReferenceCode code) {
        if (code.parentCode() == null) {
            return Uni.createFrom().voidItem();
        }
        return ReferenceTable.isBelow(unit, code.kind(), code.parentCode(), code.code()).invoke(circle -> {
            if (circle) {
                throw DomainException.invalid("parentCode", "parent-circle", "A code cannot stand below itself.");
            }
        }).replaceWithVoid();
    }

    private static ReferenceCode filled(ReferenceKind kind, String code, WriteReferenceCode input, int revision) {
        return new ReferenceCode(kind, code, input.name(), input.parentCode(), input.rank() == null ? 0 : input.rank(),
                input.active() == null || input.active(), revision);
    }

    private static ReferenceCodeWritten written(ReferenceCode code) {
        return new ReferenceCodeWritten(code.kind(), code.code(), code.name(), code.parentCode(), code.rank(),
                code.active());
    }
}
