package io.concordat.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.DecisionRole;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.work.SqlUnit;

/** Makes views of stored leads: the people join in one statement, and partners see what is theirs to see. */
@ApplicationScoped
class LeadViews {

    private final People people;

    LeadViews(People people) {
        this.people = people;
    }

    Uni<LeadView> of(SqlUnit unit, LeadRow lead) {
        return of(unit, List.of(lead)).map(views -> views.get(0));
    }

    /** @return the views in the order of the rows; one statement, however many they are */
    Uni<List<LeadView>> of(SqlUnit unit, List<LeadRow> leads) {
        List<UUID> ids = leads.stream().flatMap(lead -> lead.contactIds().stream()).distinct().toList();
        return people.find(unit, ids).map(found -> {
            Map<UUID, Person> known = new HashMap<>();
            found.forEach(person -> known.put(person.id(), person));
            return leads.stream().map(lead -> lead.view(contacts(lead, known)))
                    .map(view -> unit.by().isPartner() ? view.forPartner() : view).toList();
        });
    }

    /** @return the people of the lead, in their order, whoever asks */
    Uni<List<Contact>> contacts(SqlUnit unit, LeadRow lead) {
        return people.find(unit, lead.contactIds()).map(found -> {
            Map<UUID, Person> known = new HashMap<>();
            found.forEach(person -> known.put(person.id(), person));
            return contacts(lead, known);
        });
    }

    private static List<Contact> contacts(LeadRow lead, Map<UUID, Person> known) {
        List<Contact> contacts = new ArrayList<>(lead.contactIds().size());
        for (int i = 0; i < lead.contactIds().size(); i++) {
            Person person = known.get(lead.contactIds().get(i));
            String role = lead.contactRoles().get(i);
            contacts.add(new Contact(person.firstName(), person.lastName(), person.email(), person.phone(),
                    person.title(), role == null ? null : DecisionRole.valueOf(role)));
        }
        return contacts;
    }
}
