package io.concordat.platform.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
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

/** The use cases of business calendars. */
@ApplicationScoped
public class CalendarService {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final UnitOfWork work;
    private final InputCheck check;
    private final CalendarTable table;
    private final Instance<CalendarReaction> reactions;

    CalendarService(UnitOfWork work, InputCheck check, CalendarTable table, @Any Instance<CalendarReaction> reactions) {
        this.work = work;
        this.check = check;
        this.table = table;
        this.reactions = reactions;
    }

    /**
     * Creates a calendar, or replaces one as a whole. Whatever is counted by it is counted anew.
     *
     * @param expected the revision that the caller saw; only a calendar that was written before needs it
     */
    public Uni<Outcome<BusinessCalendarView>> write(Caller by, String code, WriteBusinessCalendar input,
            Optional<Integer> expected, String key) {
        Command<BusinessCalendarView> command = Command.of(by, Operation.WRITE_BUSINESS_CALENDARS,
                "write-business-calendar", code, input, key, BusinessCalendarView.class);
        check.check(input);
        List<FieldError> faults = CalendarFaults.of(input);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        if (!FORM.matcher(code).matches()) {
            throw DomainException.invalid("code", "code-malformed",
                    "A code has 1 to 40 upper-case letters, digits and underscores, a letter first.");
        }
        return work.write(command, unit -> table.hold(unit, code)
                .chain(found -> found.isPresent()
                        ? replace(unit, found.get(), input, expected)
                        : create(unit, code, input, expected))
                .call(outcome -> react(unit, outcome.view())));
    }

    /** @return a page in the order of the codes */
    public Uni<Page<BusinessCalendarView>> list(Caller by, PageRequest page) {
        by.must(Operation.READ_BUSINESS_CALENDARS);
        return work.read(by, unit -> table.list(unit, page.after(), page.fetch()))
                .map(rows -> Page.of(rows, page, BusinessCalendarView::code));
    }

    /** @return the calendar, the standard one while nobody has written it; fails as NOT_FOUND when there is none */
    public Uni<BusinessCalendarView> require(Caller by, String code) {
        by.must(Operation.READ_BUSINESS_CALENDARS);
        return work.read(by, unit -> table.find(unit, Set.of(code))).map(found -> found.stream().findFirst()
                .orElseGet(() -> {
                    if (!code.equals(BusinessCalendarView.DEFAULT)) {
                        throw DomainException.notFound("business calendar");
                    }
                    return BusinessCalendarView.standard(by.vendor().zone());
                }));
    }

    private Uni<Outcome<BusinessCalendarView>> create(SqlUnit unit, String code, WriteBusinessCalendar input,
            Optional<Integer> expected) {
        BusinessCalendarView calendar = BusinessCalendarView.of(code, input, unit.by().vendor().zone(), 1);
        return table.insert(unit, calendar).chain(stored -> stored
                ? Uni.createFrom().item(Outcome.created("/v1/business-calendars/" + code, calendar, 1))
                : table.hold(unit, code).chain(other -> replace(unit, other.orElseThrow(), input, expected)));
    }

    private Uni<Outcome<BusinessCalendarView>> replace(SqlUnit unit, BusinessCalendarView old,
            WriteBusinessCalendar input, Optional<Integer> expected) {
        Revisions.match(Revisions.expected(expected.orElse(null)), old.revision());
        BusinessCalendarView changed = BusinessCalendarView.of(old.code(), input, unit.by().vendor().zone(),
                old.revision() + 1);
        return table.update(unit, changed).replaceWith(Outcome.ok(changed, changed.revision()));
    }

    private Uni<Void> react(SqlUnit unit, BusinessCalendarView calendar) {
        unit.announce(new BusinessCalendarWritten(calendar.code(), calendar.name(), calendar.zone(),
                calendar.revision()));
        return Multi.createFrom().iterable(reactions).onItem()
                .transformToUniAndConcatenate(reaction -> reaction.changed(unit, calendar.code())).collect().last()
                .replaceWithVoid();
    }
}
