package io.concordat.deal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.deal.DealEvents.DealChanged;
import io.concordat.deal.Intake.Drafted;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.DealContent;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.life.DealMove;
import io.concordat.deal.life.DealStatus;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;

/**
 * Changes what a stored registration says: a draft freely, one with a request for action in the fields that the reviewer
 * opened, an approved one freely too, but back to review when the change is material. Nothing else can change.
 */
@ApplicationScoped
public class DealChanges {

    /** Said to be another deal, or the same again: not a matter of what the deal is now. */
    private static final Set<String> DECIDED_BY = Set.of("distinctFrom", "distinctReason", "resubmissionOf");

    private final LockedDeal locked;
    private final Intake intakes;
    private final People people;
    private final RegistrationPolicies policies;
    private final ContentTable content;
    private final DealTable table;
    private final Resubmitting resubmitting;

    DealChanges(LockedDeal locked, Intake intakes, People people, RegistrationPolicies policies, ContentTable content,
            DealTable table, Resubmitting resubmitting) {
        this.locked = locked;
        this.intakes = intakes;
        this.people = people;
        this.policies = policies;
        this.content = content;
        this.table = table;
        this.resubmitting = resubmitting;
    }

    /** Replaces what it says as a whole; fails as INVALID {@code field-frozen} for a field that is not open. */
    public Uni<Outcome<DealView>> change(Caller by, UUID id, IntSupplier expected, DealContent input, String key) {
        Command<DealView> command = Command.of(by, Operation.REGISTER_DEAL, "change-deal", id, input, key,
                DealView.class);
        Drafted said = intakes.draft(by, input);
        return locked.change(command, id, expected, (unit, deal) -> {
            if (!deal.partnerId().equals(said.partnerId())) {
                throw DomainException.invalid("partnerId", "field-frozen",
                        "A registration stays its partner's; transfer it instead.");
            }
            return switch (deal.status()) {
                case DRAFT -> draft(unit, deal, said);
                case ACTION_REQUIRED -> opened(unit, deal, said);
                case APPROVED, CONVERTED -> approved(unit, deal, said);
                default -> throw DomainException.of(Kind.CONFLICT, "deal-state", "A registration that is "
                        + deal.status() + " does not change; recall it first where that is possible.");
            };
        });
    }

    private Uni<Void> draft(SqlUnit unit, DealRow deal, Drafted said) {
        return before(unit, deal).chain(before -> {
            List<String> changed = IntakePaths.changed(before, said.deal());
            unit.announce(new DealChanged(deal.id(), deal.partnerId(), changed, false));
            return contacts(unit, deal, said, changed)
                    .chain(contactIds -> content.updateDraft(unit, deal, said, contactIds));
        });
    }

    private Uni<Void> opened(SqlUnit unit, DealRow deal, Drafted said) {
        intakes.prepare(unit.by(), said.deal(), unit.today());
        return before(unit, deal).chain(before -> {
            List<String> changed = IntakePaths.changed(before, said.deal());
            refuseStage(before, said.deal());
            refuse(IntakePaths.closed(changed, deal.action().fields()),
                    "The reviewer did not open this field; open are: " + String.join(", ", deal.action().fields())
                            + ".");
            unit.announce(new DealChanged(deal.id(), deal.partnerId(), changed, false));
            return contacts(unit, deal, said, changed)
                    .chain(contactIds -> content.update(unit, deal, said, contactIds));
        });
    }

    private Uni<Void> approved(SqlUnit unit, DealRow deal, Drafted said) {
        intakes.prepare(unit.by(), said.deal(), unit.today());
        return before(unit, deal).chain(before -> {
            List<String> changed = IntakePaths.changed(before, said.deal());
            refuseStage(before, said.deal());
            refuse(changed.stream().filter(DECIDED_BY::contains).toList(),
                    "The approval was decided by it; register the deal anew.");
            return policies.version(unit, deal.programId(), deal.policyVersion())
                    .map(policy -> Material.is(changed, deal.value(), said.value(),
                            policy.orElseThrow().materialChangeTolerancePercent()))
                    .invoke(material -> unit
                            .announce(new DealChanged(deal.id(), deal.partnerId(), changed, material)))
                    .call(() -> contacts(unit, deal, said, changed)
                            .chain(contactIds -> content.update(unit, deal, said, contactIds)))
                    .chain(material -> material ? review(unit, deal) : Uni.createFrom().voidItem());
        });
    }

    /** The stage of a submitted deal goes on through its gates, not by the way of a change. */
    private static void refuseStage(RegisterDeal before, RegisterDeal said) {
        SalesStage present = before.stage() == null ? SalesStage.PROSPECT : before.stage();
        if (said.stage() != null && said.stage() != present) {
            throw DomainException.invalid("stage", "field-frozen",
                    "The stage of a submitted registration goes on by POST …/stage-changes.");
        }
    }

    private static void refuse(List<String> frozen, String why) {
        if (!frozen.isEmpty()) {
            throw DomainException.invalid(
                    frozen.stream().map(path -> new FieldError(path, "field-frozen", why)).toList());
        }
    }

    private Uni<Void> review(SqlUnit unit, DealRow deal) {
        DealStatus to = DealMove.CHANGE_MATERIALLY.from(deal.status());
        return table.find(unit, deal.id()).chain(changed -> resubmitting.review(unit, changed.orElseThrow()))
                .invoke(stored -> {
                    if (stored.status() != to && stored.status() != DealStatus.IN_CONFLICT) {
                        throw new IllegalStateException("A material change leads to review, not to " + stored.status());
                    }
                }).replaceWithVoid();
    }

    private Uni<RegisterDeal> before(SqlUnit unit, DealRow deal) {
        return people.find(unit, deal.contactIds())
                .map(found -> deal.intake().completed(deal.partnerId(), Contacts.of(deal, found)));
    }

    /** @return the people from now on: the same ones, or new ones when anything about them changed */
    private Uni<List<UUID>> contacts(SqlUnit unit, DealRow deal, Drafted said, List<String> changed) {
        if (!IntakePaths.touches(changed, "contacts")) {
            return Uni.createFrom().item(deal.contactIds());
        }
        List<Contact> contacts = said.deal().contacts();
        List<Person> persons = Contacts.persons(unit, contacts);
        return people.insertAll(unit, persons).replaceWith(persons.stream().map(Person::id).toList());
    }
}
