package io.concordat.lead.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.money.Money;
import io.concordat.lead.routing.RoutingRuleEvents.LeadRoutingRuleWritten;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.calendar.BusinessCalendars;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Keeps the ordered rules by which leads find their partners. */
@ApplicationScoped
public class RoutingRuleService {

    private static final int MOST_RULES = 100;
    private static final String PATH = "/v1/lead-routing-rules/";

    private final UnitOfWork work;
    private final InputCheck check;
    private final PartnerDirectory partners;
    private final BusinessCalendars calendars;

    RoutingRuleService(UnitOfWork work, InputCheck check, PartnerDirectory partners, BusinessCalendars calendars) {
        this.work = work;
        this.check = check;
        this.partners = partners;
        this.calendars = calendars;
    }

    /** Creates a rule; fails as CONFLICT {@code too-many-rules} beyond a hundred. */
    public Uni<Outcome<RoutingRule>> create(Caller by, WriteRoutingRule input, String key) {
        Command<RoutingRule> command = Command.of(by, Operation.WRITE_LEAD_RULES, "create-lead-routing-rule", null,
                input, key, RoutingRule.class);
        check(input);
        return work.write(command, unit -> requireKnown(unit, input).chain(() -> RoutingRuleTable.count(unit))
                .chain(rules -> {
                    if (rules >= MOST_RULES) {
                        throw DomainException.of(Kind.CONFLICT, "too-many-rules",
                                "There are " + MOST_RULES + " routing rules already; change one of them.");
                    }
                    RoutingRule rule = filled(unit.newId(), input, unit.now(), 1);
                    unit.announce(written(rule));
                    return RoutingRuleTable.insert(unit, rule)
                            .replaceWith(Outcome.created(PATH + rule.id(), rule, rule.revision()));
                }));
    }

    /** Replaces a rule as a whole; where its turns stand is kept. */
    public Uni<Outcome<RoutingRule>> replace(Caller by, UUID id, IntSupplier expected, WriteRoutingRule input,
            String key) {
        Command<RoutingRule> command = Command.of(by, Operation.WRITE_LEAD_RULES, "replace-lead-routing-rule", id,
                input, key, RoutingRule.class);
        check(input);
        return work.write(command, unit -> RoutingRuleTable.find(unit, id, true).chain(found -> {
            RoutingRule old = found.orElseThrow(RoutingRuleService::notFound);
            Revisions.match(expected.getAsInt(), old.revision());
            RoutingRule rule = filled(id, input, old.createdAt(), old.revision() + 1);
            unit.announce(written(rule));
            return requireKnown(unit, input).chain(() -> RoutingRuleTable.update(unit, rule))
                    .replaceWith(Outcome.ok(rule, rule.revision()));
        }));
    }

    /** @return the rule; fails as NOT_FOUND when there is none */
    public Uni<RoutingRule> require(Caller by, UUID id) {
        by.must(Operation.READ_LEAD_RULES);
        return work.read(by, unit -> RoutingRuleTable.find(unit, id, false))
                .map(found -> found.orElseThrow(RoutingRuleService::notFound));
    }

    /** @return a page in the order in which the rules are asked */
    public Uni<Page<RoutingRule>> list(Caller by, PageRequest page) {
        by.must(Operation.READ_LEAD_RULES);
        return work.read(by, unit -> RoutingRuleTable.list(unit, page.after(), page.fetch()))
                .map(rows -> Page.of(rows, page, RoutingRuleService::positionOf));
    }

    static String positionOf(RoutingRule rule) {
        return "%06d/%s".formatted(rule.position(), rule.id());
    }

    private void check(WriteRoutingRule input) {
        check.check(input);
        List<FieldError> faults = new ArrayList<>();
        Money least = input.minValue() == null ? null : input.minValue().read("minValue", faults).orElse(null);
        Money greatest = input.maxValue() == null ? null : input.maxValue().read("maxValue", faults).orElse(null);
        if (least != null && greatest != null) {
            if (!least.currency().equals(greatest.currency())) {
                faults.add(new FieldError("maxValue.currency", "currency-mismatch",
                        "Both values are of one currency."));
            } else if (greatest.minor() < least.minor()) {
                faults.add(new FieldError("maxValue.amount", "out-of-range", "It is below the least value."));
            }
        }
        if (input.strategy() == RoutingStrategy.NAMED_PARTNER && filled(input.partners()).isEmpty()) {
            faults.add(
                    new FieldError("partners", "required", "Name the partners that shall be asked, in their order."));
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < filled(input.partners()).size(); i++) {
            if (!seen.add(input.partners().get(i).partnerId())) {
                faults.add(new FieldError("partners[" + i + "].partnerId", "duplicate", "The partner stands twice."));
            }
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private Uni<Void> requireKnown(SqlUnit unit, WriteRoutingRule input) {
        KnownCodes codes = new KnownCodes().askAll("regions", ReferenceKind.REGION, input.regions())
                .askAll("families", ReferenceKind.PRODUCT_FAMILY, input.families())
                .askAll("partnerTiers", ReferenceKind.TIER, input.partnerTiers())
                .askAll("partnerSegments", ReferenceKind.SEGMENT, input.partnerSegments());
        List<UUID> named = filled(input.partners()).stream().map(PartnerWeight::partnerId).toList();
        return codes.require(unit).chain(() -> requireCalendar(unit, input)).chain(() -> named.isEmpty()
                ? Uni.createFrom().item(Set.<UUID>of())
                : partners.known(unit, named)).invoke(known -> {
                    List<FieldError> faults = new ArrayList<>();
                    for (int i = 0; i < named.size(); i++) {
                        if (!known.contains(named.get(i))) {
                            faults.add(new FieldError("partners[" + i + "].partnerId", "unknown-partner",
                                    "There is none of this id."));
                        }
                    }
                    if (!faults.isEmpty()) {
                        throw DomainException.invalid(faults);
                    }
                }).replaceWithVoid();
    }

    private Uni<Void> requireCalendar(SqlUnit unit, WriteRoutingRule input) {
        return input.calendar() == null
                ? Uni.createFrom().voidItem()
                : calendars.find(unit, List.of(input.calendar())).invoke(found -> {
                    if (found.isEmpty()) {
                        throw DomainException.invalid("calendar", "unknown-code",
                                "There is no business calendar of this code.");
                    }
                }).replaceWithVoid();
    }

    private static RoutingRule filled(UUID id, WriteRoutingRule in, Instant createdAt, int revision) {
        return new RoutingRule(id, in.name(), in.position(), in.active() == null || in.active(),
                filled(in.countries()), filled(in.regions()), filled(in.families()), in.minValue(), in.maxValue(),
                filled(in.partnerTiers()), filled(in.partnerTypes()), filled(in.partnerSegments()),
                Boolean.TRUE.equals(in.sameCountry()), Boolean.TRUE.equals(in.sameRegion()), in.strategy(),
                filled(in.partners()).stream().map(each -> new PartnerWeight(each.partnerId(), each.turns())).toList(),
                in.capacity(), in.responseHours(), in.calendar(), in.maxAttempts(), in.seed() == null ? 0 : in.seed(),
                createdAt,
                revision);
    }

    private static <T> List<T> filled(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static LeadRoutingRuleWritten written(RoutingRule rule) {
        return new LeadRoutingRuleWritten(rule.id(), rule.name(), rule.position(), rule.active(), rule.strategy(),
                rule.revision());
    }

    private static DomainException notFound() {
        return DomainException.notFound("lead routing rule");
    }
}
