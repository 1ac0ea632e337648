package io.concordat.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.money.Money;
import io.concordat.deal.intake.Contact;
import io.concordat.lead.LeadEvents.LeadCreated;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.reference.Countries;
import io.concordat.platform.reference.FamilyScope;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Takes leads in and lets the rules find a partner at once. */
@ApplicationScoped
public class LeadService {

    private static final String PATH = "/v1/leads/";

    private final UnitOfWork work;
    private final InputCheck check;
    private final People people;
    private final LeadTable table;
    private final LeadRouting routing;
    private final LeadViews views;

    LeadService(UnitOfWork work, InputCheck check, People people, LeadTable table, LeadRouting routing,
            LeadViews views) {
        this.work = work;
        this.check = check;
        this.people = people;
        this.table = table;
        this.routing = routing;
        this.views = views;
    }

    /**
     * Creates a lead and offers it to the partner that the rules choose, or puts it into the manual queue.
     *
     * @return 201 with the lead; fails as CONFLICT {@code external-reference-taken}
     */
    public Uni<Outcome<LeadView>> create(Caller by, CreateLead input, String key) {
        Command<LeadView> command = Command
                .of(by, Operation.CREATE_LEADS, "create-lead", null, input, key, LeadView.class).keyRequired();
        Money value = check(input);
        return work.write(command, unit -> familyScope(unit, input).chain(scope -> {
            List<Person> contacts = persons(unit, input);
            LeadRow lead = lead(unit, input, value, scope, contacts);
            unit.announce(new LeadCreated(lead.id(), lead.source(), input.customer().address().country(),
                    lead.families()));
            return people.insertAll(unit, contacts).chain(() -> table.insert(unit, lead))
                    .chain(() -> routing.handOn(unit, lead, 0)).chain(() -> table.find(unit, lead.id()))
                    .chain(stored -> views.of(unit, stored.orElseThrow()))
                    .map(view -> Outcome.created(PATH + view.id(), view, view.revision()));
        }));
    }

    private Money check(CreateLead input) {
        check.check(input);
        List<FieldError> faults = new ArrayList<>();
        Money value = input.estimatedValue() == null
                ? null
                : input.estimatedValue().read("estimatedValue", faults).orElse(null);
        if (value != null && value.isNegative()) {
            faults.add(new FieldError("estimatedValue.amount", "out-of-range", "The value must not be negative."));
        }
        if (!Countries.isCountryOrUnknown(input.customer().address().country())) {
            faults.add(new FieldError("customer.address.country", "country-unknown",
                    "Send an ISO 3166-1 alpha-2 code, or ZZ when the country is not known."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return value;
    }

    private static Uni<Set<String>> familyScope(SqlUnit unit, CreateLead input) {
        return new KnownCodes().ask("region", ReferenceKind.REGION, input.region())
                .askAll("families", ReferenceKind.PRODUCT_FAMILY, input.families()).require(unit)
                .chain(() -> FamilyScope.of(unit, input.families())).map(FamilyScope::all);
    }

    private static LeadRow lead(SqlUnit unit, CreateLead in, Money value, Set<String> scope, List<Person> contacts) {
        List<String> roles = new ArrayList<>();
        contactsOf(in).forEach(
                contact -> roles.add(contact.decisionRole() == null ? null : contact.decisionRole().name()));
        List<UUID> ids = contacts.stream().map(Person::id).toList();
        return new LeadRow(unit.newId(), in.externalReference(), LeadStatus.UNASSIGNED, in.source(), in.campaignId(),
                in.customer(), in.region(), in.families().stream().distinct().toList(), List.copyOf(scope), value,
                in.notes(), ids, roles, in.consent(), null, null, null, 0, null, null, null, null,
                unit.by().subject(), unit.now(), unit.now(), 0);
    }

    private static List<Person> persons(SqlUnit unit, CreateLead input) {
        List<Person> persons = new ArrayList<>();
        for (Contact contact : contactsOf(input)) {
            persons.add(new Person(unit.newId(), contact.firstName(), contact.lastName(), contact.email(),
                    contact.phone(), contact.title()));
        }
        return persons;
    }

    private static List<Contact> contactsOf(CreateLead input) {
        return input.contacts() == null ? List.of() : input.contacts();
    }
}
