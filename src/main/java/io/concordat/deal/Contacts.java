package io.concordat.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.DecisionRole;
import io.concordat.partner.Person;
import io.concordat.platform.work.Unit;

/** People at the customer: said with a deal, kept as persons, put together again when the deal is shown. */
final class Contacts {

    private Contacts() {
    }

    /** @return a new person for each contact, in their order */
    static List<Person> persons(Unit unit, List<Contact> contacts) {
        List<Person> persons = new ArrayList<>();
        for (Contact contact : contacts == null ? List.<Contact>of() : contacts) {
            persons.add(new Person(unit.newId(), contact.firstName(), contact.lastName(), contact.email(),
                    contact.phone(), contact.title()));
        }
        return persons;
    }

    /** @return the decision role of each contact, {@code null} where none was given */
    static List<String> roles(List<Contact> contacts) {
        List<String> roles = new ArrayList<>();
        for (Contact contact : contacts == null ? List.<Contact>of() : contacts) {
            roles.add(contact.decisionRole() == null ? null : contact.decisionRole().name());
        }
        return roles;
    }

    /** @return the contacts of a registration again, from the persons that were found */
    static List<Contact> of(DealRow deal, List<Person> found) {
        Map<UUID, Person> known = new HashMap<>();
        found.forEach(person -> known.put(person.id(), person));
        return of(deal, known);
    }

    static List<Contact> of(DealRow deal, Map<UUID, Person> known) {
        List<Contact> contacts = new ArrayList<>(deal.contactIds().size());
        for (int i = 0; i < deal.contactIds().size(); i++) {
            Person person = known.get(deal.contactIds().get(i));
            String role = deal.contactRoles().get(i);
            contacts.add(new Contact(person.firstName(), person.lastName(), person.email(), person.phone(),
                    person.title(), role == null ? null : DecisionRole.valueOf(role)));
        }
        return contacts;
    }
}
