package io.concordat.deal.team;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.deal.ContactReference;
import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.DecisionRole;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.work.SqlUnit;

/** Takes the snapshots that invited sides see, and shows them. */
@ApplicationScoped
class SharedDeals {

    private static final String INSERT = """
            insert into deal_invitation_snapshot (vendor_id, invitation_id, name, taken_at, content, contact_ids, contact_roles)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String OF = """
            select s.invitation_id, s.content::text, s.contact_ids, s.contact_roles, i.registration_id
              from deal_invitation_snapshot s
              join deal_invitation i on i.vendor_id = s.vendor_id and i.id = s.invitation_id
             where s.vendor_id = $1 and s.invitation_id = any($2)""";

    private final Deals deals;
    private final People people;
    private final ObjectMapper json;

    SharedDeals(Deals deals, People people, ObjectMapper json) {
        this.deals = deals;
        this.people = people;
        this.json = json;
    }

    private record Taken(UUID invitationId, SharedDeal deal, UUID[] contactIds, String[] contactRoles,
            UUID registrationId) {
    }

    /** Takes the snapshot of a new invitation; without consent no contact is in it. */
    Uni<Void> take(SqlUnit unit, UUID invitationId, DealFacts deal, SnapshotName name) {
        Uni<List<ContactReference>> contacts = name == SnapshotName.FULL && SharedDeal.isConsented(deal)
                ? deals.contacts(unit, deal.id())
                : Uni.createFrom().item(List.of());
        return contacts.chain(found -> unit.update(INSERT, unit.vendorId(), invitationId, name.name(),
                unit.now().atOffset(ZoneOffset.UTC), written(SharedDeal.of(deal, name, unit.now())),
                found.stream().map(ContactReference::personId).toArray(UUID[]::new),
                found.stream().map(ContactReference::decisionRole).toArray(String[]::new))).replaceWithVoid();
    }

    /** @return the snapshots by invitation; contacts only while the consent lasts; three statements */
    Uni<Map<UUID, SharedDeal>> of(SqlUnit unit, List<UUID> invitationIds) {
        return unit.query(OF, unit.vendorId(), invitationIds.toArray(UUID[]::new)).map(rows -> {
            List<Taken> taken = new ArrayList<>(rows.size());
            for (Row r : rows) {
                taken.add(new Taken(r.getUUID(0), read(r.getString(1)), r.getArrayOfUUIDs(2),
                        r.getArrayOfStrings(3), r.getUUID(4)));
            }
            return taken;
        }).chain(taken -> people.find(unit, taken.stream().flatMap(each -> List.of(each.contactIds()).stream())
                .distinct().toList()).chain(
                        found -> deals
                                .of(unit, taken.stream().map(Taken::registrationId).distinct().toList())
                                .map(now -> shown(taken, found, now))));
    }

    private static Map<UUID, SharedDeal> shown(List<Taken> taken, List<Person> people, List<DealFacts> now) {
        Map<UUID, Person> known = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<UUID, DealFacts> deals = now.stream().collect(Collectors.toMap(DealFacts::id, Function.identity()));
        Map<UUID, SharedDeal> shown = new HashMap<>();
        for (Taken each : taken) {
            boolean consented = SharedDeal.isConsented(deals.get(each.registrationId()));
            shown.put(each.invitationId(), each.contactIds().length > 0 && consented
                    ? each.deal().withContacts(contacts(each, known))
                    : each.deal().withheld());
        }
        return shown;
    }

    private static List<Contact> contacts(Taken taken, Map<UUID, Person> known) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < taken.contactIds().length; i++) {
            Person person = known.get(taken.contactIds()[i]);
            String role = taken.contactRoles()[i];
            contacts.add(new Contact(person.firstName(), person.lastName(), person.email(), person.phone(),
                    person.title(), role == null ? null : DecisionRole.valueOf(role)));
        }
        return contacts;
    }

    private JsonObject written(SharedDeal deal) {
        try {
            return new JsonObject(json.writeValueAsString(deal));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A snapshot cannot be written as JSON", e);
        }
    }

    private SharedDeal read(String text) {
        try {
            return json.readValue(text, SharedDeal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored snapshot cannot be read", e);
        }
    }
}
